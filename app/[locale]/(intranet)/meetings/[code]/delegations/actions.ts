'use server';

import {
  accreditChecked,
  accreditDelegate,
  checkDelegate,
  checkIn,
  editDelegate,
  nominateDelegate,
  orderAccreditation,
  registerDelegate,
  returnDelegate,
  withdrawDelegate,
} from '@/lib/meetings/delegations/commands';
import {
  AccreditChecked,
  CheckIn,
  EditDelegate,
  NominateDelegate,
  OnDelegate,
  OnDelegateWithReason,
  OrderAccreditation,
} from '@/lib/meetings/delegations/schema';
import { delegationsDone, welcome } from '@/lib/web/delegations';
import { runForm } from '@/lib/web/form';
import type { FormState } from '@/lib/web/form-state';

export async function nominateDelegateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(NominateDelegate, previous, form, async (actor, input) =>
    delegationsDone(await nominateDelegate(actor, input), 'nominate'),
  );
}

export async function editDelegateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(EditDelegate, previous, form, async (actor, input) =>
    delegationsDone(await editDelegate(actor, input), 'edit'),
  );
}

export async function withdrawDelegateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDelegate, previous, form, async (actor, input) =>
    delegationsDone(await withdrawDelegate(actor, input), 'withdraw'),
  );
}

export async function checkDelegateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDelegate, previous, form, async (actor, input) =>
    delegationsDone(await checkDelegate(actor, input), 'check'),
  );
}

export async function returnDelegateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDelegateWithReason, previous, form, async (actor, input) =>
    delegationsDone(await returnDelegate(actor, input), 'return'),
  );
}

export async function accreditDelegateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDelegate, previous, form, async (actor, input) =>
    delegationsDone(await accreditDelegate(actor, input), 'accredit'),
  );
}

export async function accreditCheckedAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(AccreditChecked, previous, form, async (actor, input) =>
    delegationsDone(await accreditChecked(actor, input), 'accredit'),
  );
}

export async function registerDelegateAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OnDelegate, previous, form, async (actor, input) =>
    delegationsDone(await registerDelegate(actor, input), 'register'),
  );
}

export async function orderAccreditationAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(OrderAccreditation, previous, form, async (actor, input) =>
    delegationsDone(await orderAccreditation(actor, input), 'order'),
  );
}

export async function checkInAction(previous: FormState, form: FormData): Promise<FormState> {
  return runForm(CheckIn, previous, form, async (actor, input) => welcome(await checkIn(actor, input)));
}
