import { z } from 'zod';

/** Names that reach this machine only. `Secure` cookies and HTTPS may be left out there, and nowhere else. */
const isLoopback = (host: string): boolean => /^(.+\.)?localhost$|^127(\.\d{1,3}){3}$|^\[::1\]$/.test(host);

const isProtected = (origin: string): boolean => {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
};

const optionalText = z
  .string()
  .optional()
  .transform((given) => (given === '' ? undefined : given));

const Env = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** The owner's connection; migrations and the operator's commands use it. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** The serving role's connection. Without it the owner's is used and takes the role `crm_app` on connecting. */
  APP_DATABASE_URL: z.url().optional(),
  /** The public portal's connection, likewise with `crm_public`. */
  PUBLIC_DATABASE_URL: z.url().optional(),
  /** Where people reach us, without a path: `https://secretaria.example.org`. */
  APP_ORIGIN: z
    .url()
    .refine(isProtected, 'must be https, unless it is this machine itself (http://localhost:3000)')
    .default('http://localhost:3000'),
  /** `1` where a reverse proxy of ours stands before us and appends the caller's address to `X-Forwarded-For`. */
  TRUST_PROXY: z
    .enum(['', '0', '1'])
    .default('')
    .transform((given) => given === '1'),
  /** 32 random bytes or more; session, link and second-factor keys are derived from it. */
  AUTH_SECRET: z.string().min(32),
  /** Files and temporary files live under this folder; with a bucket only temporary ones. */
  DATA_DIR: z.string().default('.data'),
  /** A bucket of an S3 service for kept files, instead of the folder. */
  S3_BUCKET: optionalText,
  /** The service's address, `https://s3.example.org`; without one it is AWS. */
  S3_ENDPOINT: z
    .union([z.literal(''), z.url({ protocol: /^https?$/ })])
    .optional()
    .transform((given) => (given === '' ? undefined : given)),
  S3_REGION: z
    .string()
    .default('')
    .transform((given) => (given === '' ? 'us-east-1' : given)),
  /** Without the two keys those of the machine's role are used, as AWS gives them. */
  S3_ACCESS_KEY_ID: optionalText,
  S3_SECRET_ACCESS_KEY: optionalText,
  /** `1` where the bucket stands in the path and not in the host's name, as with most services that are not AWS. */
  S3_PATH_STYLE: z
    .enum(['', '0', '1'])
    .default('')
    .transform((given) => given === '1'),
  /** `smtps://user:password@host:465`. Without it mail stays visible in the outbox. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Secretaría Técnica <secretaria@crm.example>'),
  /** A virus scanner, clamd: `tcp://clamav:3310`. Without it files are not scanned, and their pages say so. */
  CLAMD_URL: z
    .union([z.literal(''), z.url({ protocol: /^tcp$/ })])
    .optional()
    .transform((given) => (given === '' ? undefined : given)),
  /** Largest file accepted, in MB. */
  UPLOAD_LIMIT_MB: z.coerce.number().positive().default(25),
  DATABASE_POOL: z.coerce.number().int().positive().default(10),
  /** Where a test lets the process die (lib/core/fault.ts); of no effect in production. */
  FAULT: z.string().optional(),
  /** What a monitoring system shows at /metrics as its bearer token; without one that address does not exist. */
  METRICS_TOKEN: z
    .union([z.literal(''), z.string().min(20)])
    .optional()
    .transform((given) => (given === '' ? undefined : given)),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
});

export type Env = Readonly<z.infer<typeof Env>>;

let parsed: Env | undefined;

/** The process's settings, checked once. The only reader of `process.env`. @throws Error naming each faulty setting */
export function env(): Env {
  if (parsed === undefined) {
    const result = Env.safeParse(process.env);
    if (!result.success) throw new Error(`Settings:\n${z.prettifyError(result.error)}`);
    parsed = Object.freeze(result.data);
    // next-auth has no setting for it in code; without it a forwarded host would be believed.
    process.env.NEXTAUTH_URL = new URL(parsed.APP_ORIGIN).origin;
  }
  return parsed;
}

/** Forgets what was read; for processes that set their own environment before they start. */
export function forgetEnv(): void {
  parsed = undefined;
}
