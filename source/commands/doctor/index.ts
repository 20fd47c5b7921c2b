// The command `doctor`: what was typed becomes what is examined and how the report looks.
import type {PlannedModel} from '../../access/caching/plan.ts';
import {priceNotes, priceRows} from '../../access/caching/price-words.ts';
import {waitStepOfGathering} from '../../output/gather-step-text.ts';
import {printable} from '../../printable.ts';
import {Problem} from '../../problem.ts';
import type {CommandContext} from '../command-context.ts';
import type {Command, CommandLine} from '../command-line.ts';
import {applyFixes} from './apply-fixes.ts';
import {reportExamination} from './report-examination.ts';

export const runDoctor: Command = async (line, {account, machine}, context, signal) => {
	const {offline, noShell, noProbe, json, fix, noColor, proveCaching, verbose, trustProject} = line.options;
	const {out, err, terminal, columns, badge, environment, invocation, progress} = context;
	const message = await messageToExplain(line, context);
	return reportExamination({
		account,
		machine,
		signal,
		report: (step) => progress.show(waitStepOfGathering(step)),
		invocation,
		write: out,
		offline: Boolean(offline),
		noShell: Boolean(noShell),
		noProbe: Boolean(noProbe),
		trustProject: Boolean(trustProject),
		demo: badge !== undefined,
		json: Boolean(json),
		colour: terminal && !noColor && !environment.NO_COLOR,
		brief: !verbose,
		...(columns ? {columns} : {}),
		...(proveCaching ? {proveCaching: (plan) => err(`${priceOfProof(plan)}\n`)} : {}),
		...(message !== undefined ? {explain: message} : {}),
		...(fix ? {decideFixes: (offer) => applyFixes({offer, machine, line, context, signal})} : {}),
	});
};

/** The text of `--explain`, from standard input where that is `-`. */
async function messageToExplain(
	{options: {explain}}: CommandLine,
	{terminal, err, input}: CommandContext,
): Promise<string | undefined> {
	if (typeof explain !== 'string') return undefined;
	if (explain === '-' && terminal) err('Paste the message, then press Ctrl-D on a line of its own.\n');
	const message = explain === '-' ? await input() : explain;
	if (message.trim() === '') throw nothingToExplain();
	return message;
}

/** Printed before it is spent. */
const priceOfProof = (plan: readonly PlannedModel[]): string =>
	[
		'--prove-caching calls these models:',
		...priceRows(plan).map((cells) => `  ${cells.filter(Boolean).join(' · ')}`),
		...priceNotes(plan),
	]
		.map(printable)
		.join('\n');

const nothingToExplain = () =>
	new Problem({
		code: 'bad-explain',
		usage: true,
		title: 'There is no message to explain',
		because: 'what was given to --explain is empty',
		next: [{say: 'Paste what Claude Code printed, then press Ctrl-D', again: {set: {'--explain': '-'}}}],
	});
