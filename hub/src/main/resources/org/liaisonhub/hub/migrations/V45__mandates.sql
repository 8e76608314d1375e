-- The part of its party's rights that an officer, a system or a unit has; it only takes away.
create table mandate (
    -- account-17, token-3, certificate-5, or unit:KEN:BORDER
    subject    text        primary key,
    party      smallint    not null references party (number),
    unit       text        not null default '',
    channel    text        not null default '',
    databases  text[]      not null default '{*}',
    operations text[]      not null default '{*}',
    clearance  smallint    not null default 0 check (clearance between 0 and 2),
    set_by     text        not null,
    set_at     timestamptz not null
);

-- Before there were clearances, everybody saw every level; who was here keeps what he had.
insert into mandate (subject, party, clearance, set_by, set_at)
select 'account-' || id, party, 2, 'upgrade', now() from account
union all select 'token-' || id, party, 2, 'upgrade', now() from system_token
union all select 'certificate-' || id, party, 2, 'upgrade', now() from system_certificate;

create trigger mandate_changes_access after insert or update or delete or truncate on mandate
    for each statement execute function raise_access_version();
