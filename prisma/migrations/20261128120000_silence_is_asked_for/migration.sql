-- Why:  between meetings the Presidency asks for silence on a text until an instant; unbroken, it is adopted then. An addition of the product.
-- Rule: DR-13, DR-15, P-08; docs/decisions/0043. While it runs, nobody changes the text.
-- Rows: none; a new table.
-- Lock: SHARE ROW EXCLUSIVE on "NegotiatedText", "Party" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "TextSilence", its types and functions; "crm_text_in_work" as 20261128100000 has it.
CREATE TYPE "SilenceStatus" AS ENUM ('RUNNING', 'ADOPTED', 'BROKEN', 'WITHDRAWN');

CREATE TABLE "TextSilence" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "changeNumber" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "zone" TEXT NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "openedById" UUID NOT NULL,
    "presidedBy" TEXT NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "status" "SilenceStatus" NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "brokenBy" TEXT,
    "words" TEXT,

    CONSTRAINT "TextSilence_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "TextSilence_textId_number_key" ON "TextSilence"("textId", "number");

-- One at a time.
CREATE UNIQUE INDEX "TextSilence_one_runs" ON "TextSilence"("textId") WHERE "status" = 'RUNNING';

ALTER TABLE "TextSilence" ADD CONSTRAINT "TextSilence_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextSilence" ADD CONSTRAINT "TextSilence_openedById_fkey" FOREIGN KEY ("openedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextSilence" ADD CONSTRAINT "TextSilence_presidedBy_fkey" FOREIGN KEY ("presidedBy") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextSilence" ADD CONSTRAINT "TextSilence_endedById_fkey" FOREIGN KEY ("endedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "TextSilence" ADD CONSTRAINT "TextSilence_brokenBy_fkey" FOREIGN KEY ("brokenBy") REFERENCES "Party"("code") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "TextSilence"
  ADD CONSTRAINT "TextSilence_runs_or_ended" CHECK (("status" = 'RUNNING') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "TextSilence_ends_later" CHECK ("endsAt" > "openedAt"),
  -- Adopted at the very instant that was announced, whenever the machine came to it; broken before it.
  ADD CONSTRAINT "TextSilence_holds_its_instant" CHECK (
    CASE "status" WHEN 'ADOPTED' THEN "endedAt" = "endsAt" WHEN 'BROKEN' THEN "endedAt" < "endsAt" ELSE true END),
  ADD CONSTRAINT "TextSilence_broken_says_why" CHECK (("status" = 'BROKEN') = ("brokenBy" IS NOT NULL)),
  ADD CONSTRAINT "TextSilence_ended_early_says_why" CHECK ("status" NOT IN ('BROKEN', 'WITHDRAWN') OR "words" IS NOT NULL);

-- What was asked for stands; it ends once.
CREATE FUNCTION crm_silence_ends_once() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.status <> 'RUNNING'
    OR (NEW.id, NEW."textId", NEW.number, NEW."changeNumber", NEW.note, NEW.zone, NEW."openedAt", NEW."openedById", NEW."presidedBy", NEW."endsAt")
      IS DISTINCT FROM
      (OLD.id, OLD."textId", OLD.number, OLD."changeNumber", OLD.note, OLD.zone, OLD."openedAt", OLD."openedById", OLD."presidedBy", OLD."endsAt")
  THEN RAISE EXCEPTION 'a silence that was asked for stands, and ends once' USING ERRCODE = 'check_violation'; END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TextSilence_ends_once" BEFORE UPDATE OR DELETE ON "TextSilence" FOR EACH ROW EXECUTE FUNCTION crm_silence_ends_once();

-- The text on which silence is asked for is the one that is adopted: while it runs, nobody changes it, past the commands neither.
CREATE OR REPLACE FUNCTION crm_text_in_work() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE of_text uuid; stands text;
BEGIN
  IF TG_TABLE_NAME IN ('ParagraphWords', 'ParagraphRevision') THEN
    SELECT "textId" INTO of_text FROM "TextParagraph" WHERE id = NEW."paragraphId";
  ELSE
    of_text := NEW."textId";
  END IF;
  SELECT status::text INTO stands FROM "NegotiatedText" WHERE id = of_text FOR SHARE;
  IF stands <> 'IN_WORK' THEN RAISE EXCEPTION 'the work on this text has ended' USING ERRCODE = 'check_violation'; END IF;
  IF TG_TABLE_NAME <> 'TextPosition' AND EXISTS (SELECT 1 FROM "TextSilence" WHERE "textId" = of_text AND status = 'RUNNING') THEN
    RAISE EXCEPTION 'silence is asked for on this text' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "TextSilence_in_work" BEFORE INSERT ON "TextSilence" FOR EACH ROW EXECUTE FUNCTION crm_text_in_work();

-- Whoever has the text before them learns that silence is asked for, or has ended.
CREATE TRIGGER "TextSilence_announced" AFTER INSERT OR UPDATE ON "TextSilence" FOR EACH ROW EXECUTE FUNCTION crm_text_announced();
