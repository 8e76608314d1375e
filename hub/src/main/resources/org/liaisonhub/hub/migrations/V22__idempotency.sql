-- Responses kept for a day, so that a request sent again under its key is carried out once.
create table idempotency (
    actor      text        not null,
    key        text        not null,
    digest     text        not null,
    response   text,
    started_at timestamptz not null,
    primary key (actor, key)
);
create index idempotency_by_start on idempotency (started_at);
