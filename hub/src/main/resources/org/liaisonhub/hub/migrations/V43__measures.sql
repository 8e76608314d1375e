-- Interim measures: something is suspended at once while it is examined, and two persons lift it.
create table measure (
    number         bigint generated always as identity primary key,
    kind           text        not null check (kind in ('PARTY', 'AGREEMENT', 'RIGHT', 'RECORD')),
    party          smallint references party (number),
    agreement      text,
    database       text,
    record         bigint,
    reason         text        not null check (length(reason) between 1 and 200),
    taken_by       text        not null,
    taken_at       timestamptz not null,
    lift_asked_by  text,
    lift_asked_at  timestamptz,
    lifted_by      text,
    lifted_at      timestamptz,
    check ((party is not null) = (kind in ('PARTY', 'RIGHT'))),
    check ((agreement is not null) = (kind = 'AGREEMENT')),
    check ((database is not null) = (kind = 'RIGHT')),
    check ((record is not null) = (kind = 'RECORD')),
    check (lifted_by is null or (lift_asked_by is not null and lifted_by <> lift_asked_by))
);

create trigger measure_changes_access after insert or update or delete or truncate on measure
    for each statement execute function raise_access_version();
