-- What parties may do is what they signed: agreements as documents with the signatures under them. The grants of before
-- go; a party has what it had when it signs the membership.
drop table party_grant;

-- Public keys with which parties sign. The name of a key is its thumbprint (RFC 7638).
create table party_key (
    kid            text        primary key check (length(kid) = 43),
    party          smallint    not null references party (number),
    jwk            text        not null,
    label          text        not null,
    actor          text        not null,
    added_at       timestamptz not null,
    -- What was signed from then on counts for nothing; null for a key in use.
    revoked_from   timestamptz,
    revoked_by     text,
    revoked_reason text
);
create index party_key_by_party on party_key (party);

-- One row per agreement, whatever its versions.
create table agreement (
    id           text        primary key,
    state        text        not null check (state in ('OPEN', 'SUSPENDED', 'ENDED')),
    -- Who asked to lift the suspension first; a second person lifts it.
    lift_asked   text,
    proposed_by  smallint    not null references party (number)
);

-- The exact bytes that are signed.
create table agreement_version (
    agreement   text        not null references agreement (id),
    version     integer     not null check (version between 1 and 9999),
    document    bytea       not null check (length(document) <= 262144),
    party       smallint    not null references party (number),
    actor       text        not null,
    proposed_at timestamptz not null,
    primary key (agreement, version)
);

create table agreement_signature (
    agreement text        not null,
    version   integer     not null,
    party     smallint    not null references party (number),
    -- detached JWS
    jws       text        not null check (length(jws) <= 1000),
    actor     text        not null,
    -- when the hub took it, which its maker cannot choose
    taken_at  timestamptz not null,
    primary key (agreement, version, party),
    foreign key (agreement, version) references agreement_version (agreement, version)
);

-- What happened to an agreement, in order; every party to it acknowledges what it is to know.
create table agreement_event (
    number    bigint generated always as identity primary key,
    agreement text        not null references agreement (id),
    version   integer     not null,
    kind      text        not null,
    party     smallint    not null references party (number),
    actor     text        not null,
    at        timestamptz not null,
    reason    text        not null
);
create index agreement_event_by_agreement on agreement_event (agreement, number);

create table agreement_acknowledgement (
    event bigint      not null references agreement_event (number),
    party smallint    not null references party (number),
    actor text        not null,
    at    timestamptz not null,
    primary key (event, party)
);

-- The nodes that decide, and by which version of what is in force. A node that is alive says so every second.
create table access_node (
    node    text        primary key,
    version bigint      not null,
    at      timestamptz not null
);

create trigger key_changes_access after insert or update or delete or truncate on party_key
    for each statement execute function raise_access_version();
create trigger agreement_changes_access after insert or update or delete or truncate on agreement
    for each statement execute function raise_access_version();
create trigger agreement_version_changes_access after insert or update or delete or truncate on agreement_version
    for each statement execute function raise_access_version();
create trigger agreement_signature_changes_access after insert or update or delete or truncate on agreement_signature
    for each statement execute function raise_access_version();
