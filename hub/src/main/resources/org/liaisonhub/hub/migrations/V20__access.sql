-- Who may do what: grants of parties, tokens of their systems, accounts and sessions of their officers.

-- One number that grows with every change of what the access snapshot holds; every node watches it.
create table access_version (
    only_one boolean primary key default true check (only_one),
    version  bigint not null
);
insert into access_version (version) values (1);

create function raise_access_version() returns trigger language plpgsql as $$
begin
    update access_version set version = version + 1;
    return null;
end
$$;

create table party_grant (
    party      smallint    not null references party (number),
    database   text        not null,
    operation  text        not null,
    granted_at timestamptz not null,
    primary key (party, database, operation)
);

create table system_token (
    id         bigint generated always as identity primary key,
    party      smallint    not null references party (number),
    label      text        not null,
    roles      text[]      not null,
    hash       text        not null unique,
    issued_at  timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz
);

create table account (
    id            bigint generated always as identity primary key,
    party         smallint    not null references party (number),
    sign_in_name  text        not null unique,
    display_name  text        not null,
    roles         text[]      not null,
    password_hash text        not null,
    failures      integer     not null default 0,
    locked_until  timestamptz,
    created_at    timestamptz not null,
    disabled_at   timestamptz
);

create table session (
    id_hash    text        primary key,
    account    bigint      not null references account (id) on delete cascade,
    started_at timestamptz not null,
    seen_at    timestamptz not null
);
create index session_by_account on session (account);

create trigger party_changes_access after insert or update or delete or truncate on party
    for each statement execute function raise_access_version();
create trigger grant_changes_access after insert or update or delete or truncate on party_grant
    for each statement execute function raise_access_version();
create trigger token_changes_access after insert or update or delete or truncate on system_token
    for each statement execute function raise_access_version();
