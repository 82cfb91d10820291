-- Why:  a text is frozen at moments that delegations and capitals can name, prove and compare; what was frozen stays as it was.
-- Rule: DR-13, DR-24, DR-40, P-05, P-16; docs/decisions/0038. Written once (prisma/grants.sql and the triggers below).
-- Rows: none; new tables.
-- Lock: SHARE ROW EXCLUSIVE on "NegotiatedText", "Party" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "MilestoneCirculation", "TextMilestone"; DROP FUNCTION crm_milestone_is_next, crm_circulation_is_open;
CREATE TABLE "TextMilestone" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "noteEs" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "canonical" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "isAdopted" BOOLEAN NOT NULL DEFAULT false,
    "isClosed" BOOLEAN NOT NULL,
    "partyCode" TEXT NOT NULL,
    "frozenAt" TIMESTAMPTZ(3) NOT NULL,
    "frozenById" UUID NOT NULL,

    CONSTRAINT "TextMilestone_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "MilestoneCirculation" (
    "milestoneId" UUID NOT NULL,
    "toldCount" INTEGER NOT NULL,
    "partyCode" TEXT NOT NULL,
    "circulatedAt" TIMESTAMPTZ(3) NOT NULL,
    "circulatedById" UUID NOT NULL,

    CONSTRAINT "MilestoneCirculation_pkey" PRIMARY KEY ("milestoneId")
);

CREATE INDEX "TextMilestone_sha256_idx" ON "TextMilestone"("sha256");

CREATE UNIQUE INDEX "TextMilestone_textId_number_key" ON "TextMilestone"("textId", "number");

ALTER TABLE "TextMilestone" ADD CONSTRAINT "TextMilestone_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextMilestone" ADD CONSTRAINT "TextMilestone_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextMilestone" ADD CONSTRAINT "TextMilestone_frozenById_fkey" FOREIGN KEY ("frozenById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MilestoneCirculation" ADD CONSTRAINT "MilestoneCirculation_milestoneId_fkey" FOREIGN KEY ("milestoneId") REFERENCES "TextMilestone"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MilestoneCirculation" ADD CONSTRAINT "MilestoneCirculation_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MilestoneCirculation" ADD CONSTRAINT "MilestoneCirculation_circulatedById_fkey" FOREIGN KEY ("circulatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The hash is that of the form, the form that of a text; whoever writes.
ALTER TABLE "TextMilestone"
  ADD CONSTRAINT "TextMilestone_hash" CHECK ("sha256" = encode(sha256(convert_to("canonical", 'UTF8')), 'hex')),
  ADD CONSTRAINT "TextMilestone_form" CHECK ("canonical" LIKE '["CRM-TEXT",1,"%');
CREATE UNIQUE INDEX "TextMilestone_one_adopted" ON "TextMilestone" ("textId") WHERE "isAdopted";

-- A milestone is its text's next one, behind its text's doors (DR-24, P-05).
CREATE FUNCTION crm_milestone_is_next() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW."number" <> 1 + COALESCE((SELECT max("number") FROM "TextMilestone" WHERE "textId" = NEW."textId"), 0) THEN
    RAISE EXCEPTION 'a milestone follows the last one of its text' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."isClosed" <> (SELECT "isClosed" FROM "NegotiatedText" WHERE id = NEW."textId") THEN
    RAISE EXCEPTION 'a milestone has the doors of its text' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TextMilestone_next" BEFORE INSERT ON "TextMilestone" FOR EACH ROW EXECUTE FUNCTION crm_milestone_is_next();

-- What stands behind closed doors is sent to nobody.
CREATE FUNCTION crm_circulation_is_open() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF (SELECT "isClosed" FROM "TextMilestone" WHERE id = NEW."milestoneId") THEN
    RAISE EXCEPTION 'no text behind closed doors is circulated' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "MilestoneCirculation_open" BEFORE INSERT ON "MilestoneCirculation" FOR EACH ROW EXECUTE FUNCTION crm_circulation_is_open();

CREATE TRIGGER "TextMilestone_immutable" BEFORE UPDATE OR DELETE ON "TextMilestone" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
CREATE TRIGGER "MilestoneCirculation_immutable" BEFORE UPDATE OR DELETE ON "MilestoneCirculation" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();

-- The portal says of adopted texts that they are the adopted ones, and of no other.
ALTER TABLE "TextMilestone" ENABLE ROW LEVEL SECURITY;
