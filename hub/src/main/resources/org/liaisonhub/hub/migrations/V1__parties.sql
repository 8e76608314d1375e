-- Member countries, partner organisations and the secretariat: who owns records and who asks.
create table party (
    number smallint generated always as identity primary key,
    code   text not null unique,
    name   text not null,
    kind   text not null check (kind in ('COUNTRY', 'ORGANISATION', 'SECRETARIAT'))
);

-- An interned set of parties that may not see a record. Number 0 excludes nobody.
create table audience (
    number   integer primary key,
    excluded smallint[] not null unique
);

insert into audience (number, excluded) values (0, '{}');
