// Input that is wrong is refused in one answer, every wrong field with its code and its dotted path.
import {
  Injectable,
  ValidationPipe,
  type ArgumentMetadata,
  type PipeTransform,
  type ValidationError,
} from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage, validateSync } from 'class-validator';
import { Refusal, type Problem } from '../errors.js';

/** Which of our codes stands behind a rule of class-validator; house rules carry theirs in `contexts`. */
const CODES: Record<string, string> = {
  isNotEmpty: 'REQUIRED',
  isDefined: 'REQUIRED',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'TOO_FEW',
  min: 'OUT_OF_RANGE',
  max: 'OUT_OF_RANGE',
  whitelistValidation: 'UNKNOWN_FIELD',
};

let areRulesRemembered = false;

/**
 * class-validator goes through the rules of every class to find those of one; once all classes are loaded, what it finds is
 * the same every time.
 */
function rememberRules(): void {
  if (areRulesRemembered) return;
  areRulesRemembered = true;
  const storage = getMetadataStorage();
  const search = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof search>>();
  storage.getTargetValidationMetadatas = (type, schema, always, strictGroups, groups) => {
    if (schema || groups?.length) return search(type, schema, always, strictGroups, groups);
    const rules = known.get(type) ?? search(type, schema, always, strictGroups, groups);
    known.set(type, rules);
    return rules;
  };
}
interface RuleContext {
  code?: string;
  params?: Record<string, unknown>;
}

/** The pipe in front of every operation: a field that no rule speaks of is refused, not passed on unseen. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly pipes = new Map<string, ValidationPipe>();

  constructor() {
    rememberRules();
  }

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    return this.pipeOf(metadata.data).transform(value, metadata) as Promise<unknown>;
  }

  /** One pipe for each argument name, which is where the path of a problem begins. */
  private pipeOf(argument: string | undefined): ValidationPipe {
    const known = this.pipes.get(argument ?? '');
    if (known) return known;
    const pipe = new ValidationPipe({
      transform: true,
      whitelist: true,
      // All arguments at once (a page) share their object with the others, which have rules of their own.
      forbidNonWhitelisted: argument !== undefined,
      stopAtFirstError: true,
      exceptionFactory: (errors) => Refusal.of(problems(errors, argument ?? '')),
    });
    this.pipes.set(argument ?? '', pipe);
    return pipe;
  }
}

/** The arguments of a field as an object of their class, by the same rules; refused when they break one. */
export function demandValid<Args extends object>(type: abstract new () => Args, given: object): Args {
  const args = plainToInstance(type as new () => Args, given);
  const errors = validateSync(args, { whitelist: true, stopAtFirstError: true, forbidUnknownValues: false });
  if (errors.length) throw Refusal.of(problems(errors, ''));
  return args;
}

function problems(errors: readonly ValidationError[], path: string): Problem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
      problem(rule, message, field, error.contexts?.[rule] as RuleContext),
    );
    return [...own, ...problems(error.children ?? [], field)];
  });
}

function problem(rule: string, message: string, field: string, context: RuleContext | undefined): Problem {
  const code = context?.code ?? CODES[rule] ?? 'FORMAT_INVALID';
  return { code, field, params: context?.params ?? { expected: message } };
}
