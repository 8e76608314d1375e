-- The audit becomes a Merkle log (RFC 9162): every entry a leaf, in commit order without gaps. docs/audit.md says how.
alter table audit disable trigger user;
alter table audit drop constraint audit_pkey;
alter table audit alter column seq drop identity;
-- The bytes of an entry are hashed as they are; jsonb would write them anew.
alter table audit alter column detail type text using detail::text;
alter table audit add column leaf bytea;

-- Entries of earlier versions keep their order and get the numbers 0, 1, 2 ... The leaf is that of EntryBytes.java.
update audit
   set seq = numbered.place,
       leaf = sha256('\x00'::bytea || convert_to(
           case when octet_length(detail) > 60000 then 'liaison-audit/1 digest' else 'liaison-audit/1' end
           || E'\n' || id || E'\n' || to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
           || E'\n' || party || E'\n' || actor || E'\n' || operation || E'\n' || purpose || E'\n' || reference
           || E'\n' || subject || E'\n' || outcome || E'\n'
           || case when octet_length(detail) > 60000
                   then encode(sha256(convert_to(detail, 'UTF8')), 'hex') else detail end, 'UTF8'))
  from (select seq as old, row_number() over (order by seq) - 1 as place from audit) numbered
 where numbered.old = audit.seq;

alter table audit alter column leaf set not null;
alter table audit add check (length(leaf) = 32);
alter table audit add check (detail::json is not null);
alter table audit add primary key (seq);
alter table audit enable trigger user;
create index audit_by_actor on audit (actor, seq);
create index audit_by_party on audit (party, seq);
create index audit_by_reference on audit (reference, seq) where reference <> '';

-- Which records an entry names: so that an owner finds the consultations of its own. Made of the entries; can be made anew.
create table audit_record (
    record bigint not null,
    seq    bigint not null,
    primary key (record, seq)
);
insert into audit_record (record, seq)
select distinct (named ->> 0)::bigint, seq
  from audit
 cross join lateral jsonb_array_elements(case when operation = 'CHECK' and detail like '%"records"%'
     then case jsonb_typeof(detail::jsonb -> 'records') when 'array' then detail::jsonb -> 'records' else '[]' end
     else '[]' end) named
union
select subject::bigint, seq
  from audit
 where operation in ('READ_RECORD', 'RECORD', 'WITHDRAW', 'SUSPEND', 'RESUME') and subject ~ '^[0-9]{1,18}$';

-- The sequencer: whoever appends locks its one row, last before the commit.
create table audit_head (
    single   boolean primary key default true check (single),
    size     bigint not null,
    -- roots of the full subtrees, the largest first, 32 bytes each
    frontier bytea  not null
);

-- Full tiles of 256 hashes (C2SP tlog-tiles); root is the hash above all of them.
create table audit_tile (
    level  smallint not null,
    place  bigint   not null,
    hashes bytea    not null check (length(hashes) = 8192),
    root   bytea    not null check (length(root) = 32),
    primary key (level, place)
);
alter table audit_tile alter column hashes set storage external;

create temp table node on commit drop as select 0 as height, seq as place, leaf as hash from audit;
create unique index on node (height, place);
do $$
declare
    entries bigint := (select count(*) from audit);
    h integer := 0;
begin
    while entries >> (h + 1) > 0 loop
        insert into node
        select h + 1, l.place / 2, sha256('\x01'::bytea || l.hash || r.hash)
          from node l join node r on r.height = h and r.place = l.place + 1
         where l.height = h and l.place % 2 = 0;
        h := h + 1;
    end loop;
end
$$;
insert into audit_tile (level, place, hashes, root)
select filled.height / 8, filled.tile, filled.hashes, root.hash
  from (select height, place / 256 as tile, string_agg(hash, ''::bytea order by place) as hashes
          from node
         where height % 8 = 0
         group by height, place / 256
        having count(*) = 256) filled
  join node root on root.height = filled.height + 8 and root.place = filled.tile;
insert into audit_head (size, frontier)
select entries, coalesce((
           select string_agg(node.hash, ''::bytea order by bit desc)
             from generate_series(0, 61) bit
             join node on node.height = bit and node.place = (entries >> bit) - 1
            where (entries >> bit) & 1 = 1), ''::bytea)
  from (select count(*) as entries from audit) counted;

-- Keys that have signed checkpoints of this log, as C2SP verifier keys; each has an entry in the log too.
create table audit_signer (
    vkey  text        primary key,
    since timestamptz not null
);

-- Every checkpoint that was published, with the log's own signature.
create table audit_checkpoint (
    size bigint      primary key,
    at   timestamptz not null,
    note text        not null
);

-- Witnesses whose cosignatures are taken, and what they signed.
create table audit_witness (
    vkey     text        primary key,
    added_at timestamptz not null
);
create table audit_cosignature (
    size      bigint      not null references audit_checkpoint (size),
    witness   text        not null references audit_witness (vkey),
    signature text        not null,
    at        timestamptz not null,
    primary key (size, witness)
);

-- Logs of other hubs that this one is a witness for, and the last checkpoint of each that it has signed.
create table witnessed_log (
    origin   text        primary key,
    vkey     text        not null,
    size     bigint      not null default 0,
    head     bytea,
    note     text,
    added_at timestamptz not null
);

-- What a check asked, sealed under a key outside of this database; deleted when its time has come.
create table audit_question (
    seq        bigint      primary key,
    keep_until timestamptz not null,
    sealed     bytea       not null
);
create index audit_question_by_end on audit_question using brin (keep_until);

create trigger audit_tile_is_append_only
    before update or delete on audit_tile for each row execute function refuse_change_of_audit();
create trigger audit_tile_is_never_emptied
    before truncate on audit_tile for each statement execute function refuse_change_of_audit();
create trigger audit_checkpoint_is_append_only
    before update or delete on audit_checkpoint for each row execute function refuse_change_of_audit();
create trigger audit_checkpoint_is_never_emptied
    before truncate on audit_checkpoint for each statement execute function refuse_change_of_audit();
