'use server';

import {
  addContact,
  addRoom,
  arrangeSession,
  changeContact,
  changeRoom,
  editLogistics,
  removeContact,
  removeRoom,
} from '@/lib/meetings/logistics/commands';
import {
  AddContact,
  AddRoom,
  ArrangeSession,
  ChangeContact,
  ChangeRoom,
  EditLogistics,
  type LogisticsDone,
  RemoveContact,
  RemoveRoom,
} from '@/lib/meetings/logistics/schema';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

/** Venue and notes are as the form says. */
export async function editLogisticsAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditLogistics, previous, form, async (actor, input) =>
    back(await editLogistics(actor, input), 'edit'),
  );
}

/** The list has the room. */
export async function addRoomAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddRoom, previous, form, async (actor, input) => back(await addRoom(actor, input), 'addRoom'));
}

/** The room is as the form says. */
export async function changeRoomAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ChangeRoom, previous, form, async (actor, input) =>
    back(await changeRoom(actor, input), 'changeRoom'),
  );
}

/** The list has the room no longer. */
export async function removeRoomAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveRoom, previous, form, async (actor, input) =>
    back(await removeRoom(actor, input), 'removeRoom'),
  );
}

/** The session has its room and interpretation. */
export async function arrangeSessionAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ArrangeSession, previous, form, async (actor, input) =>
    back(await arrangeSession(actor, input), 'arrange'),
  );
}

/** The list has the contact. */
export async function addContactAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AddContact, previous, form, async (actor, input) =>
    back(await addContact(actor, input), 'addContact'),
  );
}

/** The contact is as the form says. */
export async function changeContactAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(ChangeContact, previous, form, async (actor, input) =>
    back(await changeContact(actor, input), 'changeContact'),
  );
}

/** The list has the contact no longer. */
export async function removeContactAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(RemoveContact, previous, form, async (actor, input) =>
    back(await removeContact(actor, input), 'removeContact'),
  );
}

const back = ({ code }: Readonly<{ code: string }>, done: LogisticsDone) => ({
  goTo: `/meetings/${code}/logistics?done=${done}`,
});
