import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';

/** What came back, whole. */
export type Answer = Readonly<{ status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string }>;

export type Given = Readonly<{ headers?: OutgoingHttpHeaders; body?: string | Buffer }>;

/** Somebody who speaks to the server without a browser: nothing is added, corrected or followed. */
export type Caller = Readonly<{
  origin: string;
  cookie: string;
  send: (method: string, path: string, given?: Given) => Promise<Answer>;
  get: (path: string, headers?: OutgoingHttpHeaders) => Promise<Answer>;
}>;

const agent = new Agent({ keepAlive: true, maxSockets: 30 });

/** A caller with this cookie (`crm-session=…`), or with none. */
export function callerAt(origin: string, cookie = ''): Caller {
  const send: Caller['send'] = (method, path, { headers = {}, body } = {}) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
      const all = { ...(cookie !== '' && { Cookie: cookie }), ...length, ...headers };
      const asked = request(
        `${origin}${path}`,
        { method, agent, headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.once('error', reject);
          answer.once('end', () => {
            const bytes = Buffer.concat(chunks);
            resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString('utf8') });
          });
        },
      );
      asked.once('error', reject);
      asked.end(body);
    });
  return { origin, cookie, send, get: (path, headers = {}) => send('GET', path, { headers }) };
}

/** The payload of a page that our script asks for when it goes there. */
export async function payloadOf(caller: Caller, address: string): Promise<Answer> {
  const first = await caller.get(address, { RSC: '1' });
  const { location } = first.headers;
  // Next wants a mark in the address, by which caches tell the payload from the page.
  return location !== undefined && /[?&]_rsc\b/.test(location) ? caller.get(location, { RSC: '1' }) : first;
}

/** One part of a multipart form; names may be bytes that no browser would send. */
export type Part = Readonly<{ name: string; value: string | Buffer; fileName?: string | Buffer; type?: string }>;

const boundary = '----crm-tests-4c1f0b7a';

/** The parts as a request, with the headers that it needs. */
export function multipart(parts: readonly Part[]): { headers: Record<string, string>; body: Buffer } {
  const chunks = parts.flatMap(({ name, value, fileName, type }) => [
    Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"`),
    ...(fileName === undefined ? [] : [Buffer.from('; filename="'), Buffer.from(fileName), Buffer.from('"')]),
    Buffer.from(type === undefined ? '\r\n\r\n' : `\r\nContent-Type: ${type}\r\n\r\n`),
    Buffer.from(value),
    Buffer.from('\r\n'),
  ]);
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([...chunks, Buffer.from(`--${boundary}--\r\n`)]),
  };
}

/** A form of a page as a browser without script would send it, untouched. */
export type PageForm = Readonly<{ address: string; fields: Readonly<Record<string, string>> }>;

const entities: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'", '#39': "'" };
const decoded = (html: string): string => html.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

/** The words of a page, for looking for a phrase in it. */
export const wordsOf = (html: string): string => decoded(html.replace(/<script[\s\S]*?<\/script>/g, ' '));

function attributesOf(tag: string): Record<string, string> {
  return Object.fromEntries(
    [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decoded(value)]),
  );
}

/** Every form in the HTML, in its order. */
export function formsIn(html: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/g)].map(([form]) => {
    const { action = '' } = attributesOf(/<form\b[^>]*>/.exec(form)?.[0] ?? '');
    const inputs = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
    const areas = [...form.matchAll(/<textarea\b[^>]*>([\s\S]*?)<\/textarea>/g)].map(([tag, text = '']) => ({
      name: attributesOf(/<textarea\b[^>]*>/.exec(tag)?.[0] ?? '').name,
      value: decoded(text),
    }));
    const sent = inputs.filter(
      ({ type, checked }) => type !== 'file' && (!/^(radio|checkbox)$/.test(type ?? '') || checked !== undefined),
    );
    const named = [...sent, ...areas].flatMap(({ name, value = '' }) =>
      name === undefined ? [] : [[name, value] as const],
    );
    return { address: action, fields: Object.fromEntries(named) };
  });
}

/** The form of the page that has a field of this name. @throws Error when there is none */
export function formWith(html: string, field: string): PageForm {
  const found = formsIn(html).find(({ fields }) => field in fields);
  if (found === undefined)
    throw new Error(
      `no form with ${field}: ${wordsOf(html)
        .replace(/<[^>]*>/g, ' ')
        .slice(0, 300)}`,
    );
  return found;
}

/** Changed fields; one that is undefined is not sent. */
export type Changes = Readonly<Record<string, string | Buffer | undefined>>;

const changed = (fields: PageForm['fields'], changes: Changes): [string, string | Buffer][] =>
  Object.entries({ ...fields, ...changes }).filter(
    (entry): entry is [string, string | Buffer] => entry[1] !== undefined,
  );

/** Sends the form of the page at `path` as a browser without script does, from our own origin unless `headers` say otherwise. */
export function sendForm(
  caller: Caller,
  path: string,
  form: PageForm,
  changes: Changes = {},
  headers: OutgoingHttpHeaders = { Origin: caller.origin },
): Promise<Answer> {
  const parts = changed(form.fields, changes).map(([name, value]) => ({ name, value }));
  const { headers: type, body } = multipart(parts);
  return caller.send('POST', form.address === '' ? path : form.address, { headers: { ...type, ...headers }, body });
}

/** Calls the server action as our own script does, with these fields; the answer is a Flight payload. */
export function callActionById(
  caller: Caller,
  path: string,
  id: string,
  fields: Changes,
  headers: OutgoingHttpHeaders = { Origin: caller.origin },
): Promise<Answer> {
  const parts = changed({}, fields).map(([name, value]) => ({ name: `_1_${name}`, value }));
  const state = { status: 'idle', faults: {}, values: {}, turn: 0 };
  const { headers: type, body } = multipart([...parts, { name: '0', value: JSON.stringify([state, '$K1']) }]);
  const action = { 'Next-Action': id, Accept: 'text/x-component' };
  return caller.send('POST', path, { headers: { ...type, ...action, ...headers }, body });
}

/** As `callActionById`, with the fields of a form of the page. */
export function callAction(
  caller: Caller,
  path: string,
  form: PageForm,
  changes: Changes = {},
  headers: OutgoingHttpHeaders = { Origin: caller.origin },
): Promise<Answer> {
  const fields = Object.fromEntries(changed(form.fields, changes).filter(([name]) => !name.startsWith('$')));
  return callActionById(caller, path, actionIdOf(form), fields, headers);
}

/** The id by which the form's server action is called. */
export function actionIdOf({ fields }: PageForm): string {
  const [, value = '{}'] = Object.entries(fields).find(([name]) => /^\$ACTION_\d+:0$/.test(name)) ?? [];
  return (JSON.parse(value) as { id?: string }).id ?? '';
}
