-- Why:  whoever comes to a meeting must find the venue, the room of each session, its interpretation and whom to call, in both languages.
-- Rule: DR-67 (logistics), P-05 (what is known of a closed-door session's room, its row tells to nobody else).
-- Rows: none yet.
-- Lock: none that is felt; foreign keys to small tables.
-- Back: DROP TABLE "SessionArrangement", "MeetingRoom", "MeetingContact", "MeetingLogistics"; DROP TYPE "InterpretationKind";
CREATE TYPE "InterpretationKind" AS ENUM ('NONE', 'CONSECUTIVE', 'SIMULTANEOUS');

CREATE TABLE "MeetingLogistics" (
    "meetingId" UUID NOT NULL,
    "venueEs" TEXT NOT NULL DEFAULT '',
    "venueEn" TEXT NOT NULL DEFAULT '',
    "addressEs" TEXT NOT NULL DEFAULT '',
    "addressEn" TEXT NOT NULL DEFAULT '',
    "mapUrl" TEXT,
    "lodgingEs" TEXT NOT NULL DEFAULT '',
    "lodgingEn" TEXT NOT NULL DEFAULT '',
    "transportEs" TEXT NOT NULL DEFAULT '',
    "transportEn" TEXT NOT NULL DEFAULT '',
    "noteEs" TEXT NOT NULL DEFAULT '',
    "noteEn" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "editedById" UUID NOT NULL,
    "editedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetingLogistics_pkey" PRIMARY KEY ("meetingId")
);

CREATE TABLE "MeetingRoom" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MeetingRoom_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "SessionArrangement" (
    "sessionId" UUID NOT NULL,
    "roomId" UUID,
    "interpretation" "InterpretationKind" NOT NULL DEFAULT 'NONE',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "SessionArrangement_pkey" PRIMARY KEY ("sessionId")
);

CREATE TABLE "MeetingContact" (
    "id" UUID NOT NULL,
    "meetingId" UUID NOT NULL,
    "postEs" TEXT NOT NULL,
    "postEn" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "purposeEs" TEXT NOT NULL,
    "purposeEn" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "MeetingContact_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "MeetingRoom_meetingId_idx" ON "MeetingRoom"("meetingId");

CREATE INDEX "SessionArrangement_roomId_idx" ON "SessionArrangement"("roomId");

CREATE INDEX "MeetingContact_meetingId_idx" ON "MeetingContact"("meetingId");

ALTER TABLE "MeetingLogistics" ADD CONSTRAINT "MeetingLogistics_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MeetingLogistics" ADD CONSTRAINT "MeetingLogistics_editedById_fkey" FOREIGN KEY ("editedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MeetingRoom" ADD CONSTRAINT "MeetingRoom_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "SessionArrangement" ADD CONSTRAINT "SessionArrangement_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "MeetingSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "SessionArrangement" ADD CONSTRAINT "SessionArrangement_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "MeetingRoom"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MeetingContact" ADD CONSTRAINT "MeetingContact_meetingId_fkey" FOREIGN KEY ("meetingId") REFERENCES "Meeting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "MeetingLogistics" ADD CONSTRAINT "MeetingLogistics_map_is_a_web_address" CHECK ("mapUrl" ~ '^https?://');
ALTER TABLE "MeetingRoom" ADD CONSTRAINT "MeetingRoom_holds_somebody" CHECK ("capacity" > 0);
-- Two doors of one venue do not bear the same name.
CREATE UNIQUE INDEX "MeetingRoom_one_name" ON "MeetingRoom"("meetingId", lower("name"));
ALTER TABLE "SessionArrangement" ADD CONSTRAINT "SessionArrangement_languages"
  CHECK ("languages" <@ ARRAY['es', 'en'] AND ("interpretation" = 'NONE') = (cardinality("languages") = 0));
