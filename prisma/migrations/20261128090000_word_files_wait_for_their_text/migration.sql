-- Why:  a text is imported from Word: what was read is seen and corrected before anything is written, and waits for that.
-- Rule: product.md 2.4; DR-21, P-05 (whoever gave a file sees what was read of it, nobody else); docs/decisions/0041.
-- Rows: none; a new table.
-- Lock: SHARE ROW EXCLUSIVE on "NegotiatedText" and "User" while foreign keys are added; milliseconds.
-- Back: DROP TABLE "TextImport";
CREATE TABLE "TextImport" (
    "id" UUID NOT NULL,
    "textId" UUID NOT NULL,
    "byId" UUID NOT NULL,
    "readAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "files" JSONB NOT NULL,
    "reads" JSONB NOT NULL,
    "choices" JSONB NOT NULL,
    "rows" JSONB NOT NULL,

    CONSTRAINT "TextImport_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "TextImport_textId_idx" ON "TextImport"("textId");

CREATE INDEX "TextImport_readAt_idx" ON "TextImport"("readAt");

ALTER TABLE "TextImport" ADD CONSTRAINT "TextImport_textId_fkey" FOREIGN KEY ("textId") REFERENCES "NegotiatedText"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "TextImport" ADD CONSTRAINT "TextImport_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
