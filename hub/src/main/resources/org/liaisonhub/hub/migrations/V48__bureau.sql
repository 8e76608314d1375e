-- How the office that answers for a party is reached; docs/access.md.
create table bureau (
    party     smallint primary key references party (number),
    name      text not null,
    telephone text not null,
    email     text not null
);
