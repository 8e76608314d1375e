-- A key stands for the id of what its request made or asked, never for an answer with personal data.
delete from idempotency;
alter table idempotency rename column response to outcome;
alter table idempotency add check (length(outcome) <= 100);
