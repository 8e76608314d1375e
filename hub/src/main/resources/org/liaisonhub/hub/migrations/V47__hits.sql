-- What owners said of the hits of others on their records. A hit itself is the audit entry of its check, which is not
-- copied: only its verdicts stand here, each for ever; the last one counts.
create table hit_verdict (
    number   bigint      generated always as identity primary key,
    check_id text        not null,
    record   bigint      not null,
    verdict  text        not null check (verdict in ('POSITIVE_ID', 'NEGATIVE_ID', 'RECORD_INVALID')),
    reason   text        not null check (length(reason) between 1 and 300),
    given_by text        not null,
    given_at timestamptz not null
);
create index hit_verdict_by_hit on hit_verdict (check_id, record, number);

-- Hits, the newest first. Costs a check nothing but where it has a hit, which is one in ten thousand.
create index audit_record_by_entry on audit_record (seq, record);

-- Which checks count as verified in the statistics, folded out of the audit with them.
create table consultation_verified (
    check_id text   not null,
    database text   not null,
    record   bigint not null,
    primary key (check_id, database, record)
);
