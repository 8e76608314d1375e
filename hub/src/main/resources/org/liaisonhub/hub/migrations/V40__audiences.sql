-- Who may see which records is decided per audience: one owner's records in one database at one level of
-- confidentiality, with the same parties excluded. Records name their audience; agreements, restrictions and interim
-- measures then change what a party sees without touching a record.
alter table party drop constraint party_kind_check;
alter table party add constraint party_kind_check
    check (kind in ('COUNTRY', 'ORGANISATION', 'SECRETARIAT', 'CHECKER'));

-- The member states of an organisation: what is kept from one of them is kept from it.
create table party_member (
    organisation smallint not null references party (number),
    member       smallint not null references party (number),
    primary key (organisation, member)
);

drop table audience;
create table audience (
    number   integer generated always as identity (start with 1) primary key,
    database smallint   not null,
    owner    smallint   not null,
    -- 0 official use, 1 restricted, 2 confidential
    level    smallint   not null check (level between 0 and 2),
    -- numbers of parties, ascending, each once
    excluded smallint[] not null,
    unique (database, owner, level, excluded)
);

insert into audience (database, owner, level, excluded)
select distinct database, owner,
       case content ->> 'confidentiality' when 'RESTRICTED' then 1 when 'CONFIDENTIAL' then 2 else 0 end, '{}'::smallint[]
  from (select database, owner, content from record union all
        select r.database, r.owner, v.content from record_version v join record r on r.id = v.record_id) every;
update record r set audience = a.number from audience a
 where a.database = r.database and a.owner = r.owner
   and a.level = case r.content ->> 'confidentiality' when 'RESTRICTED' then 1 when 'CONFIDENTIAL' then 2 else 0 end;
update record_version v set audience = a.number from record r, audience a
 where r.id = v.record_id and a.database = r.database and a.owner = r.owner
   and a.level = case v.content ->> 'confidentiality' when 'RESTRICTED' then 1 when 'CONFIDENTIAL' then 2 else 0 end;

-- An owner keeps all its records, or those of one database (null: of all), from a party.
create table restriction (
    owner    smallint    not null references party (number),
    database smallint,
    excluded smallint    not null references party (number),
    actor    text        not null,
    since    timestamptz not null,
    unique nulls not distinct (owner, database, excluded),
    check (owner <> excluded)
);

create trigger member_changes_access after insert or update or delete or truncate on party_member
    for each statement execute function raise_access_version();
create trigger audience_changes_access after insert on audience
    for each row execute function raise_access_version();
create trigger restriction_changes_access after insert or update or delete or truncate on restriction
    for each statement execute function raise_access_version();
