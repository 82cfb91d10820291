-- Why:  who hosts and co-sponsors a seminar can change until it is convened; why it did is on record and on its page.
-- Rule: DR-31.
-- Rows: none changed.
-- Lock: ACCESS EXCLUSIVE on "Seminar" for two empty columns and a check; milliseconds.
-- Back: drop the check and the two columns.
ALTER TABLE "Seminar" ADD COLUMN "hostsReason" TEXT, ADD COLUMN "hostsChangedAt" TIMESTAMPTZ(3);
ALTER TABLE "Seminar" ADD CONSTRAINT "Seminar_hosts_change_with_a_reason"
  CHECK (("hostsReason" IS NULL) = ("hostsChangedAt" IS NULL) AND "hostsReason" <> '');
