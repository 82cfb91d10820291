-- Why:  Members state where they stand on a text, and it is adopted by consensus, for ever, or ends without it.
-- Rule: DR-13, DR-15, DR-40, P-04, P-08; docs/decisions/0042. What is stated and concluded is written once (prisma/grants.sql).
-- Rows: none; new tables, one value more of "TextStatus".
-- Lock: SHARE ROW EXCLUSIVE on "NegotiatedText", "TextParagraph", "Party" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "TextCorrigendum", "TextConclusion", "TextPosition"; their types, and the functions and triggers of this file; the value stays.
CREATE TYPE "PositionStance" AS ENUM ('JOINS', 'JOINS_WITH_RESERVATION', 'DOES_NOT_JOIN', 'ABSENT');

CREATE TYPE "ConclusionOutcome" AS ENUM ('ADOPTED', 'NO_CONSENSUS');

ALTER TYPE "TextStatus" ADD VALUE 'NO_CONSENSUS';

CREATE TABLE "TextPosition" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "stance" "PositionStance" NOT NULL,
    "words" TEXT,
    "changeNumber" INTEGER NOT NULL,
    "statedAt" TIMESTAMPTZ(3) NOT NULL,
    "statedById" UUID NOT NULL,

    CONSTRAINT "TextPosition_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "TextConclusion" (
    "textId" UUID NOT NULL,
    "outcome" "ConclusionOutcome" NOT NULL,
    "symbol" TEXT,
    "sha256" TEXT,
    "presidedBy" TEXT NOT NULL,
    "note" TEXT,
    "concludedAt" TIMESTAMPTZ(3) NOT NULL,
    "concludedById" UUID NOT NULL,

    CONSTRAINT "TextConclusion_pkey" PRIMARY KEY ("textId")
);

CREATE TABLE "TextCorrigendum" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "paragraphId" UUID NOT NULL,
    "language" "Locale" NOT NULL,
    "wordsBefore" TEXT NOT NULL,
    "wordsAfter" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "partyCode" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID NOT NULL,

    CONSTRAINT "TextCorrigendum_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "TextPosition_textId_partyCode_idx" ON "TextPosition"("textId", "partyCode");

CREATE UNIQUE INDEX "TextConclusion_symbol_key" ON "TextConclusion"("symbol");

CREATE UNIQUE INDEX "TextCorrigendum_textId_number_key" ON "TextCorrigendum"("textId", "number");

ALTER TABLE "TextPosition" ADD CONSTRAINT "TextPosition_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextPosition" ADD CONSTRAINT "TextPosition_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextPosition" ADD CONSTRAINT "TextPosition_statedById_fkey" FOREIGN KEY ("statedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextConclusion" ADD CONSTRAINT "TextConclusion_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextConclusion" ADD CONSTRAINT "TextConclusion_presidedBy_fkey" FOREIGN KEY ("presidedBy") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextConclusion" ADD CONSTRAINT "TextConclusion_concludedById_fkey" FOREIGN KEY ("concludedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextCorrigendum" ADD CONSTRAINT "TextCorrigendum_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextCorrigendum" ADD CONSTRAINT "TextCorrigendum_paragraphId_fkey" FOREIGN KEY ("paragraphId") REFERENCES "TextParagraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextCorrigendum" ADD CONSTRAINT "TextCorrigendum_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextCorrigendum" ADD CONSTRAINT "TextCorrigendum_issuedById_fkey" FOREIGN KEY ("issuedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextPosition" ADD CONSTRAINT "TextPosition_says_why" CHECK ("stance" = 'JOINS' OR "words" IS NOT NULL);
ALTER TABLE "TextConclusion"
  ADD CONSTRAINT "TextConclusion_adopted_is_sealed" CHECK (("outcome" = 'ADOPTED') = ("symbol" IS NOT NULL AND "sha256" IS NOT NULL)),
  ADD CONSTRAINT "TextConclusion_says_why" CHECK ("outcome" = 'ADOPTED' OR "note" IS NOT NULL);
ALTER TABLE "TextCorrigendum" ADD CONSTRAINT "TextCorrigendum_corrects" CHECK ("number" >= 1 AND "wordsBefore" <> "wordsAfter");

CREATE TRIGGER "TextPosition_immutable" BEFORE UPDATE OR DELETE ON "TextPosition" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
CREATE TRIGGER "TextConclusion_immutable" BEFORE UPDATE OR DELETE ON "TextConclusion" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();
CREATE TRIGGER "TextCorrigendum_immutable" BEFORE UPDATE OR DELETE ON "TextCorrigendum" FOR EACH ROW EXECUTE FUNCTION crm_texts_record_stands();

-- A text on which the work ended stands: whoever writes, and whatever was under way in the same instant (it waits for the text, then sees).
CREATE FUNCTION crm_text_in_work() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE of_text uuid; stands text;
BEGIN
  IF TG_TABLE_NAME IN ('ParagraphWords', 'ParagraphRevision') THEN
    SELECT "textId" INTO of_text FROM "TextParagraph" WHERE id = NEW."paragraphId";
  ELSE
    of_text := NEW."textId";
  END IF;
  SELECT status::text INTO stands FROM "NegotiatedText" WHERE id = of_text FOR SHARE;
  IF stands <> 'IN_WORK' THEN RAISE EXCEPTION 'the work on this text has ended' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TextParagraph_in_work" BEFORE INSERT OR UPDATE ON "TextParagraph" FOR EACH ROW EXECUTE FUNCTION crm_text_in_work();
CREATE TRIGGER "ParagraphWords_in_work" BEFORE INSERT OR UPDATE ON "ParagraphWords" FOR EACH ROW EXECUTE FUNCTION crm_text_in_work();
CREATE TRIGGER "ParagraphRevision_in_work" BEFORE INSERT ON "ParagraphRevision" FOR EACH ROW EXECUTE FUNCTION crm_text_in_work();
CREATE TRIGGER "TextChange_in_work" BEFORE INSERT ON "TextChange" FOR EACH ROW EXECUTE FUNCTION crm_text_in_work();
CREATE TRIGGER "TextProposal_in_work" BEFORE INSERT OR UPDATE ON "TextProposal" FOR EACH ROW EXECUTE FUNCTION crm_text_in_work();
CREATE TRIGGER "TextPosition_in_work" BEFORE INSERT ON "TextPosition" FOR EACH ROW EXECUTE FUNCTION crm_text_in_work();

-- It ends once, as its conclusion says, and nothing of it changes afterwards.
CREATE FUNCTION crm_text_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF OLD.status::text <> 'IN_WORK' THEN RAISE EXCEPTION 'the work on this text has ended' USING ERRCODE = 'check_violation'; END IF;
  IF NEW.status <> OLD.status AND NOT EXISTS (SELECT 1 FROM "TextConclusion" WHERE "textId" = NEW.id AND outcome::text = NEW.status::text) THEN
    RAISE EXCEPTION 'a text ends by its conclusion' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "NegotiatedText_ends_once" BEFORE UPDATE ON "NegotiatedText" FOR EACH ROW EXECUTE FUNCTION crm_text_ends_once();
