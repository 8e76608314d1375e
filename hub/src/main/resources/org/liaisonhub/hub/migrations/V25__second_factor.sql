-- Second factors of officers, how fresh they are in a session, and when an account was last used.

alter table account add column last_used_at timestamptz;
update account set last_used_at = now();
alter table account alter column last_used_at set not null;

-- number names a session in lists: its id is a secret of which only the hash is here.
alter table session add column number bigint generated always as identity;
alter table session add column strong_at timestamptz;

create table second_factor (
    account      bigint      primary key references account (id) on delete cascade,
    sealed       bytea       not null,
    begun_at     timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint      not null default 0,
    failures     integer     not null default 0,
    locked_until timestamptz
);

create table recovery_code (
    account bigint not null references account (id) on delete cascade,
    hash    text   not null,
    used_at timestamptz,
    primary key (account, hash)
);

-- A database of the demo has the row: its passwords are printed, so it must never be served as a hub.
create table made_up_world (
    only_one boolean primary key default true check (only_one)
);
