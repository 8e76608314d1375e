-- The one place where sequences of changes come from. Its row lock, held until commit, makes sequence order commit order.
create table change_position (
    single boolean primary key default true check (single),
    last   bigint not null
);

insert into change_position (last) values (0);

-- Records as they stand; in the order of seq, this table is the change feed.
-- owner is a party; no foreign key, because its check on each of ten million imported rows costs a third of the speed.
create table record (
    id          bigint generated always as identity primary key,
    seq         bigint not null unique,
    recorded_at timestamptz not null,
    updated_at  timestamptz not null,
    version     integer not null,
    audience    integer not null,
    review_on   date,
    expires_on  date,
    database    smallint not null,
    owner       smallint not null,
    -- 0 active, 1 suspended, 2 withdrawn
    status      smallint not null check (status between 0 and 2),
    -- the party that suspended it: only it and the secretariat may resume
    suspended_by smallint,
    source_key  text collate "C" not null,
    recorder    text not null,
    reason      text,
    -- null when withdrawn
    content     jsonb,
    unique (database, owner, source_key)
);

-- Rows that are written together expire together, so summaries of page ranges find them at next to no cost.
create index record_expiry on record using brin (expires_on);

-- Versions that a later one has superseded; content is null where a withdrawal's retention has taken it.
create table record_version (
    record_id  bigint not null,
    version    integer not null,
    seq        bigint not null,
    updated_at timestamptz not null,
    audience   integer not null,
    status     smallint not null,
    review_on  date,
    expires_on date,
    recorder   text not null,
    reason     text,
    content    jsonb,
    primary key (record_id, version)
);
