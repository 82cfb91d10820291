-- Why:  parties name whom they send; the Secretariat checks, the Presidency accredits, and each person is registered on arrival. Behind
--       closed doors a Member has one place: its Vice-Minister and one senior official at most, and the table has room for no more.
-- Rule: DR-16, DR-21, DR-22, DR-44, DR-69, DR-70, P-01, P-05.
-- Rows: none yet.
-- Lock: ACCESS EXCLUSIVE on nothing that is read; foreign keys to small tables.
-- Back: DROP TABLE "AccreditationOrder", "ClosedSeat", "Delegate"; DROP TYPE "DelegateRole", "DelegateRank", "DelegateStatus";
CREATE TYPE "DelegateRole" AS ENUM ('HEAD', 'DELEGATE', 'ADVISER');

CREATE TYPE "DelegateRank" AS ENUM ('VICE_MINISTER', 'SENIOR_OFFICIAL', 'OTHER');

CREATE TYPE "DelegateStatus" AS ENUM ('NOMINATED', 'RETURNED', 'CHECKED', 'ACCREDITED', 'REGISTERED', 'WITHDRAWN');

CREATE TABLE "Delegate" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "userId" UUID,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "institution" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "role" "DelegateRole" NOT NULL,
    "rank" "DelegateRank" NOT NULL,
    "status" "DelegateStatus" NOT NULL DEFAULT 'NOMINATED',
    "isLate" BOOLEAN NOT NULL,
    "returnReason" TEXT,
    "code" TEXT,
    "replacesId" UUID,
    "nominatedById" UUID NOT NULL,
    "nominatedAt" TIMESTAMPTZ(3) NOT NULL,
    "accreditedById" UUID,
    "accreditedAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Delegate_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "ClosedSeat" (
    "id" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "partyCode" TEXT NOT NULL,
    "principalId" UUID NOT NULL,
    "companionId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ClosedSeat_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "AccreditationOrder" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "isGiven" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "AccreditationOrder_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "Delegate_code_key" ON "Delegate"("code");

CREATE UNIQUE INDEX "Delegate_replacesId_key" ON "Delegate"("replacesId");

CREATE INDEX "Delegate_meetingId_partyCode_idx" ON "Delegate"("meetingId", "partyCode");

CREATE INDEX "Delegate_userId_idx" ON "Delegate"("userId");

CREATE UNIQUE INDEX "ClosedSeat_principalId_key" ON "ClosedSeat"("principalId");

CREATE UNIQUE INDEX "ClosedSeat_companionId_key" ON "ClosedSeat"("companionId");

CREATE UNIQUE INDEX "ClosedSeat_sessionId_partyCode_key" ON "ClosedSeat"("sessionId", "partyCode");

CREATE INDEX "AccreditationOrder_meetingId_createdAt_idx" ON "AccreditationOrder"("meetingId", "createdAt");

ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_nominatedById_fkey" FOREIGN KEY ("nominatedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_accreditedById_fkey" FOREIGN KEY ("accreditedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_replacesId_fkey" FOREIGN KEY ("replacesId") REFERENCES "Delegate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "ClosedSeat" ADD CONSTRAINT "ClosedSeat_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "ClosedSeat" ADD CONSTRAINT "ClosedSeat_partyCode_fkey" FOREIGN KEY ("partyCode") REFERENCES "Party"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ClosedSeat" ADD CONSTRAINT "ClosedSeat_principalId_fkey" FOREIGN KEY ("principalId") REFERENCES "Delegate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ClosedSeat" ADD CONSTRAINT "ClosedSeat_companionId_fkey" FOREIGN KEY ("companionId") REFERENCES "Delegate"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "AccreditationOrder" ADD CONSTRAINT "AccreditationOrder_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "AccreditationOrder" ADD CONSTRAINT "AccreditationOrder_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "ClosedSeat" ADD CONSTRAINT "ClosedSeat_two_people" CHECK ("companionId" IS NULL OR "companionId" <> "principalId");
ALTER TABLE "Delegate" ADD CONSTRAINT "Delegate_code_of_the_accredited"
  CHECK (("code" IS NOT NULL) = ("status" IN ('ACCREDITED', 'REGISTERED')));
-- The same person once a party and meeting, unless it was withdrawn.
CREATE UNIQUE INDEX "Delegate_once" ON "Delegate"("meetingId", "partyCode", lower("email")) WHERE "status" <> 'WITHDRAWN';
