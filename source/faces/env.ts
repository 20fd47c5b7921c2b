// `env`: the variables of the current or given choice on stdout, in the form that was asked for. Writes nothing.

import {variablesFor} from '../claude-code/decision.ts';
import {encodeDotenv} from '../plan/dotenv-encode.ts';
import {quote} from '../plan/quote.ts';
import {Problem} from '../problem.ts';
import type {CommandLine} from '../setup/command-line.ts';
import {decide} from '../setup/decide.ts';
import type {Ports} from '../setup/fact.ts';
import {acceptAll} from './accept-all.ts';
import type {Surroundings} from './surroundings.ts';
import {whatIsWrong} from './what-is-wrong.ts';

type Pairs = readonly (readonly [name: string, value: string])[];

const formats: Readonly<Record<string, (pairs: Pairs) => string>> = {
	dotenv: (pairs) => lines(pairs, ([name, value]) => encodeDotenv(name, value)),
	sh: (pairs) => lines(pairs, ([name, value]) => `export ${name}=${quote.posix(value)}`),
	fish: (pairs) => lines(pairs, ([name, value]) => `set -gx ${name} ${quote.fish(value)}`),
	pwsh: (pairs) => lines(pairs, ([name, value]) => `$env:${name} = ${quote.pwsh(value)}`),
	json: (pairs) => `${JSON.stringify(Object.fromEntries(pairs), undefined, '\t')}\n`,
};

const lines = (pairs: Pairs, line: (pair: Pairs[number]) => string) => pairs.map((pair) => `${line(pair)}\n`).join('');

/** Every suggestion is accepted, as with `--yes`; access is not proven, since nothing is written. */
export async function runEnv(line: CommandLine, ports: Ports, around: Surroundings): Promise<number> {
	const wanted = line.behave.json ? 'json' : String(line.behave.format ?? 'dotenv');
	const format = formats[wanted];
	if (!format) {
		const known = Object.keys(formats).join(', ');
		throw new Problem({
			code: 'bad-format',
			title: `--format ${wanted} cannot be printed`,
			because: `the formats are ${known}`,
		});
	}
	// What is printed is not yet used, so nothing has to be proven.
	const session = await acceptAll(line, ports, {access: {value: {report: '', anyway: true}, from: 'flag'}});
	try {
		const decision = decide(session.view.context);
		if (!decision) throw whatIsWrong(session.view);
		const pairs = variablesFor(decision).flatMap(({name, value}) =>
			value === undefined ? [] : [[name, value] as const],
		);
		around.out(format(pairs));
		return 0;
	} finally {
		session.close();
	}
}
