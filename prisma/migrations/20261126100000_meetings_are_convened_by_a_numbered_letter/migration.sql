-- Why:  a meeting is convened by a letter with a number, sent by the Presidency to every institution that the rules name; who opened and
--       who answered stays on record. A letter that was sent is never changed.
-- Rule: DR-12, DR-16, DR-29, DR-30, DR-44, DR-56, DR-57, DR-62, DR-67, DR-69.
-- Rows: none yet.
-- Lock: none that is felt; foreign keys to small tables.
-- Back: DROP TABLE "ConvocationRecipient", "Convocation"; DROP TYPE "ConvocationAnswer"; DROP FUNCTION "convocation_is_sent"();
CREATE TYPE "ConvocationAnswer" AS ENUM ('ATTENDS', 'DOES_NOT_ATTEND');

CREATE TABLE "Convocation" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "bodyCode" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER,
    "symbol" TEXT,
    "textEs" TEXT NOT NULL,
    "textEn" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "preparedById" UUID NOT NULL,
    "preparedAt" TIMESTAMPTZ(3) NOT NULL,
    "editedById" UUID NOT NULL,
    "sentById" UUID,
    "sentAt" TIMESTAMPTZ(3),
    "startsOn" DATE,
    "endsOn" DATE,
    "isCancelling" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Convocation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ConvocationRecipient" (
    "id" UUID NOT NULL,
    "convocationId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "institutionId" UUID,
    "rule" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "isUntold" BOOLEAN NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "answer" "ConvocationAnswer",
    "answerText" TEXT NOT NULL DEFAULT '',
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,
    "remindedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConvocationRecipient_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Convocation_symbol_key" ON "Convocation"("symbol");

CREATE INDEX "Convocation_meetingId_idx" ON "Convocation"("meetingId");

CREATE UNIQUE INDEX "Convocation_bodyCode_year_number_key" ON "Convocation"("bodyCode", "year", "number");

CREATE INDEX "ConvocationRecipient_convocationId_idx" ON "ConvocationRecipient"("convocationId");

ALTER TABLE "Convocation" ADD CONSTRAINT "Convocation_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Convocation" ADD CONSTRAINT "Convocation_preparedById_fkey" FOREIGN KEY ("preparedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Convocation" ADD CONSTRAINT "Convocation_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Convocation" ADD CONSTRAINT "Convocation_sentById_fkey" FOREIGN KEY ("sentById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ConvocationRecipient" ADD CONSTRAINT "ConvocationRecipient_convocationId_fkey" FOREIGN KEY ("convocationId") REFERENCES "Convocation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ConvocationRecipient" ADD CONSTRAINT "ConvocationRecipient_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ConvocationRecipient" ADD CONSTRAINT "ConvocationRecipient_institutionId_fkey" FOREIGN KEY ("institutionId") REFERENCES "Institution"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ConvocationRecipient" ADD CONSTRAINT "ConvocationRecipient_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Convocation" ADD CONSTRAINT "Convocation_sent_whole"
  CHECK (("sentAt" IS NULL) = ("number" IS NULL) AND ("sentAt" IS NULL) = ("symbol" IS NULL) AND ("sentAt" IS NULL) = ("sentById" IS NULL));
CREATE UNIQUE INDEX "ConvocationRecipient_once" ON "ConvocationRecipient"("convocationId", "partyCode", coalesce("institutionId"::text, ''));
-- One letter in preparation a meeting.
CREATE UNIQUE INDEX "Convocation_one_draft" ON "Convocation"("meetingId") WHERE "sentAt" IS NULL;

CREATE FUNCTION "convocation_is_sent"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."sentAt" IS NOT NULL THEN
    RAISE EXCEPTION 'a convocation that was sent is neither changed nor deleted';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Convocation_immutable" BEFORE UPDATE OR DELETE ON "Convocation"
  FOR EACH ROW EXECUTE FUNCTION "convocation_is_sent"();
