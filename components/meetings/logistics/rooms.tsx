import { useTranslations } from 'next-intl';
import type { Field } from '@/components/access/fields';
import { FieldsForm } from '@/components/access/fields-form';
import { DataTable } from '@/components/ui/data-table';
import type { RoomView } from '@/lib/meetings/logistics/views';
import { ChangeLink } from '../change-link';
import { ChangePanel } from '../change-panel';
import type { LogisticsGiven } from './given';

/** The venue's rooms, whichever session is in them. */
export function Rooms(given: LogisticsGiven) {
  const { view, locale, change, actions, formKey } = given;
  const t = useTranslations('logistics');
  const { meeting, rooms, canEdit } = view;
  const address = `/${locale}/meetings/${meeting.code}/logistics`;
  const changed = rooms.find(({ id }) => id === change);
  const words = { pending: t('pending'), faulty: t('refused') };
  return (
    <section aria-labelledby="rooms" className="grid gap-3">
      <h2 id="rooms" className="font-serif text-xl font-semibold">
        {t('rooms.title')}
      </h2>
      {canEdit === null && changed !== undefined && <Change {...given} room={changed} address={address} />}
      <DataTable
        caption={t('rooms.title')}
        isCaptionHidden
        columns={[
          { key: 'name', label: t('sessions.room') },
          { key: 'capacity', label: t('rooms.capacity'), numeric: true },
          ...(canEdit === null ? [{ key: 'acts', label: t('rooms.acts'), isLabelHidden: true }] : []),
        ]}
        rows={rooms.map(({ id, name, capacity }) => ({
          key: id,
          cells: [name, capacity, <ChangeLink key="acts" address={address} id={id} label={t('change')} about={name} />],
        }))}
        empty={t('rooms.none')}
      />
      <FieldsForm
        id="room"
        action={actions.addRoom}
        hidden={{ meetingId: meeting.id, key: formKey }}
        isOpen={canEdit === null}
        foldedAs={t('rooms.add')}
        fields={useRoomFields(null)}
        words={{ ...words, submit: t('rooms.add') }}
      />
    </section>
  );
}

function Change({ room, address, actions }: LogisticsGiven & Readonly<{ room: RoomView; address: string }>) {
  const t = useTranslations('logistics');
  const hidden = { roomId: room.id, version: String(room.version) };
  const words = { pending: t('pending'), faulty: t('refused') };
  return (
    <ChangePanel title={t('changing', { name: room.name })} leave={{ href: address, label: t('leave') }}>
      <FieldsForm
        id="changed-room"
        action={actions.changeRoom}
        hidden={hidden}
        keptTitle={t('kept')}
        fields={useRoomFields(room)}
        words={{ ...words, submit: t('venue.save') }}
      />
      <FieldsForm
        id="removed-room"
        action={actions.removeRoom}
        hidden={hidden}
        variant="danger"
        words={{ ...words, submit: t('removeRoom') }}
      />
    </ChangePanel>
  );
}

function useRoomFields(room: RoomView | null): readonly Field[] {
  const t = useTranslations('logistics.rooms');
  return [
    { kind: 'text', name: 'name', label: t('name'), hint: t('nameHint'), value: room?.name, required: true },
    {
      ...{ kind: 'text', name: 'capacity', label: t('capacityField'), value: room?.capacity?.toString() },
      ...{ inputMode: 'numeric', width: 'short' },
    },
  ];
}
