import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { CancelSignal } from '../../../shared/base/cancel';
import { fail, ok, said, type Result } from '../../../shared/base/result';
import { SerialQueue } from '../../../shared/base/serial-queue';
import type { ModelSettings } from '../../../shared/protocol/suggestions-contract';
import type { EditOrigin } from '../../../shared/review/edit-origin';
import {
  answerSchema,
  modelMessages,
  parseAnswer,
  promptVersion,
  type ModelQuestion,
} from '../../../shared/review/suggestions/model-request';
import { postJson } from './post-json';
import { parseServerAddress, type ServerAddress } from './server-address';

/** What a model made of a sentence, not proved yet. */
export interface ModelAnswer {
  readonly rewrites: readonly string[];
  readonly origin: Extract<EditOrigin, { kind: 'model' }>;
}

export interface ModelClientOptions {
  readonly settings: () => ModelSettings | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly limits?: Partial<ModelLimits>;
}

/** Times in milliseconds; a model that is loaded first takes its time. */
export interface ModelLimits {
  readonly connectMs: number;
  readonly totalMs: number;
  readonly mostBytes: number;
  readonly retryMs: number;
}

const sample: ModelQuestion = {
  sentence: 'The harbor is of high -quality .',
  before: '',
  after: '',
  source: null,
  language: 'en',
  flags: [{ text: ' -', message: 'A space stands before the hyphen.' }],
  terms: [],
};

const usual: ModelLimits = { connectMs: 3_000, totalMs: 120_000, mostBytes: 2 ** 20, retryMs: 700 };

/** The part of a chat completion that is used; the API has much more, and servers add their own. */
const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  model: z.string().max(300).optional(),
  system_fingerprint: z.string().max(300).nullish(),
});

/**
 * Asks the one server that the person named, one question after the other: the chat completions of the OpenAI-compatible
 * interface, as Ollama, llama.cpp, LM Studio and vLLM have it. While it is off, or its address is neither on this machine nor
 * confirmed, nothing is connected to.
 */
export class ModelClient {
  readonly #queue = new SerialQueue();
  readonly #limits: ModelLimits;

  constructor(private readonly options: ModelClientOptions) {
    this.#limits = { ...usual, ...options.limits };
  }

  /** The server that may be asked now. Fails with `model-off`, `bad-address` or `not-confirmed`. */
  server(): Result<ServerAddress> {
    const settings = this.options.settings();
    if (settings?.enabled !== true)
      return fail('model-off', 'No model is set up. Name a server in the settings.');
    const server = parseServerAddress(settings.address);
    if (!server.ok) return server;
    if (!server.value.loopback && settings.confirmed !== server.value.origin)
      return fail(
        'not-confirmed',
        said`${server.value.origin} is not on this machine. Confirm in the settings that sentences may be sent there.`,
      );
    return server;
  }

  ask(question: ModelQuestion, signal: CancelSignal): Promise<Result<ModelAnswer>> {
    return this.#queue.run(() => this.#ask(question, signal));
  }

  /** Asks for a rewrite of a sample sentence: says whether address and model are right. */
  async tryOut(
    signal: CancelSignal,
  ): Promise<Result<{ readonly model: string; readonly milliseconds: number }>> {
    const asked = await this.ask(sample, signal);
    if (!asked.ok) return asked;
    const { model, milliseconds } = asked.value.origin;
    return ok({ model, milliseconds });
  }

  async #ask(question: ModelQuestion, signal: CancelSignal): Promise<Result<ModelAnswer>> {
    // Asked again at its turn: it may have been switched off meanwhile.
    const server = this.server();
    if (!server.ok) return server;
    if (signal.aborted) return fail('cancelled', 'Cancelled.');
    const model = this.options.settings()?.model ?? '';
    const messages = modelMessages(question);
    const body = {
      model,
      messages,
      temperature: 0.2,
      max_tokens: Math.min(4_000, 400 + question.sentence.length * 3),
      stream: false,
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'rewrites', strict: true, schema: answerSchema },
      },
    };
    const began = this.options.now();
    const answered = await this.#post(server.value, body, signal);
    if (!answered.ok) return answered;
    const read = completion.safeParse(answered.value);
    if (!read.success)
      return fail(
        'model-bad-answer',
        'The server’s answer is not that of a chat. See that the address is right.',
      );
    const content = read.data.choices[0]?.message.content ?? '';
    const rewrites = parseAnswer(content);
    if (!rewrites.ok) return rewrites;
    return ok({
      rewrites: rewrites.value,
      origin: {
        kind: 'model',
        provider: server.value.origin,
        model: read.data.model ?? model,
        ...(read.data.system_fingerprint ? { digest: read.data.system_fingerprint } : {}),
        promptVersion,
        promptHash: hashOf(JSON.stringify(messages)),
        answerHash: hashOf(content),
        milliseconds: Math.max(0, Math.round(this.options.now() - began)),
      },
    });
  }

  /** Once more where the server was not there or not ready yet; within the same time. */
  async #post(server: ServerAddress, body: unknown, signal: CancelSignal): Promise<Result<unknown>> {
    const { retryMs, ...limits } = this.#limits;
    const first = await postJson(server, '/chat/completions', body, { signal, ...limits });
    if (first.ok || !['model-unreachable', 'model-refused'].includes(first.error.code)) return first;
    await pause(retryMs, signal);
    if (signal.aborted) return fail('cancelled', 'Cancelled.');
    return postJson(server, '/chat/completions', body, { signal, ...limits });
  }
}

function pause(ms: number, signal: CancelSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end, { once: true });
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
