-- Why:  a person who changes telephones sets up the new one while the old one still counts; a secret that was only shown must not
--       replace one that works.
-- Rule: issue 2, item 3: the second factor is obligatory for some offices, so it may never be missing in between.
-- Rows: none has an offered secret yet; null is right for every row.
-- Lock: ACCESS EXCLUSIVE on "TotpKey" for a catalogue change; milliseconds.
-- Back: ALTER TABLE "TotpKey" DROP COLUMN "offeredSecretEnc";
ALTER TABLE "TotpKey" ADD COLUMN "offeredSecretEnc" TEXT;
