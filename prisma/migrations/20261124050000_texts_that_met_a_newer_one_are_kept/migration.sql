-- Why:  two people of one country may write the same section at once; the text that comes second is shown to its writer beside the
--       first, and kept here too, whatever happens to the browser in which it was typed.
-- Rule: product.md 2.1 (two people of one country editing at once never lose a word).
-- Rows: a new table, empty.
-- Lock: none on existing rows; SHARE ROW EXCLUSIVE on "ReportAnswer" for the foreign key, milliseconds.
-- Back: DROP TABLE "ReportAnswerAside";
CREATE TABLE "ReportAnswerAside" (
    "id" UUID NOT NULL,
    "answerId" UUID NOT NULL,
    "baseRevision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "savedById" UUID NOT NULL,

    CONSTRAINT "ReportAnswerAside_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ReportAnswerAside_answerId_savedAt_idx" ON "ReportAnswerAside"("answerId", "savedAt");

ALTER TABLE "ReportAnswerAside" ADD CONSTRAINT "ReportAnswerAside_answerId_fkey" FOREIGN KEY ("answerId") REFERENCES "ReportAnswer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
