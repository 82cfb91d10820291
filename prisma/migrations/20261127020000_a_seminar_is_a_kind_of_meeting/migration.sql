-- Why:  seminars, workshops and trainings of the Members are meetings of their own kind.
-- Rule: DR-31, P-06.
-- Rows: none. Postgres uses a new value of an enum in the next transaction only: what uses these stands in the next migration.
-- Lock: none that is felt.
-- Back: the values stay; nothing uses them.
ALTER TYPE "BodyKind" ADD VALUE 'SEMINAR';
ALTER TYPE "ExceptionKind" ADD VALUE 'SEMINAR_INVITATION';
