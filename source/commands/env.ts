// The command `env`: the variables of the current or given choice on stdout, in the form that was asked for. Writes nothing.

import {variablesFor} from '../claude-code/decision.ts';
import {blockingProblem} from '../conversation/blocking-problem.ts';
import {decide} from '../conversation/decide.ts';
import {jsonDocument} from '../output/json-document.ts';
import {encodeDotenv} from '../plan/dotenv-encode.ts';
import {Problem} from '../problem.ts';
import {quote} from '../quote.ts';
import type {Command} from './command-line.ts';
import {resolveAnswers} from './resolve-answers.ts';

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
export const runEnv: Command = async (line, ports, {out, invocation, progress}, signal) => {
	const name = String(line.options.format ?? 'dotenv');
	const format = Object.hasOwn(formats, name) ? formats[name] : undefined;
	if (!format) {
		const known = Object.keys(formats).join(', ');
		throw new Problem({
			code: 'bad-format',
			usage: true,
			title: `--format ${name} cannot be printed`,
			because: `the formats are ${known}`,
		});
	}
	const session = await resolveAnswers({line, ports, progress, signal});
	try {
		const decision = decide(session.view.context);
		if (!decision) throw blockingProblem(session.view);
		const variables = variablesFor(decision);
		if (line.options.json) {
			const planned = {decision, variables, switchedOff: []};
			out(jsonDocument({command: line.command, outcome: 'done', planned}, invocation));
			return 0;
		}
		const pairs = variables.flatMap(({name, value}) => (value === undefined ? [] : [[name, value] as const]));
		out(format(pairs));
		return 0;
	} finally {
		session.close();
	}
};
