-- An owner reads its own changes from a sequence on, without passing those of all others.
create index record_by_owner on record (database, owner, seq);
