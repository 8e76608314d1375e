-- Who did what and when. Written once, never changed.
create table audit (
    seq       bigint generated always as identity primary key,
    id        text        not null,
    at        timestamptz not null,
    party     text        not null,
    actor     text        not null,
    operation text        not null,
    purpose   text        not null,
    reference text        not null check (length(reference) <= 100),
    subject   text        not null,
    outcome   text        not null,
    detail    jsonb       not null
);

create index audit_by_id on audit (id);
-- Entries come nearly in the order of time, so a block range index finds a period at hardly any cost per insert.
create index audit_by_time on audit using brin (at);

create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is written once and never changed' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_is_append_only
    before update or delete on audit
    for each row execute function refuse_change_of_audit();

create trigger audit_is_never_emptied
    before truncate on audit
    for each statement execute function refuse_change_of_audit();

-- The key of the digests in the column subject; one row.
create table audit_key (
    only_one boolean primary key default true check (only_one),
    key      bytea not null check (length(key) >= 32)
);
