// `profiles create`: an application profile for each model that was given, or their text for whoever may create them.
import {designProfiles, type ProfileDesign, usualPrefix} from '../../bedrock/own-profiles/design.ts';
import {nameProblem, type Tags, tagsFrom} from '../../bedrock/own-profiles/limits.ts';
import {type ProfileFormat, renderProfiles} from '../../bedrock/own-profiles/render.ts';
import {loadInitialState} from '../../conversation/load-initial-state.ts';
import {
	type MakingResult,
	makeProfiles,
	type ProfilesPlan,
	planProfiles,
} from '../../conversation/own-profiles/make.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {nextText, sentenceText} from '../../output/next-text.ts';
import {
	costNotes,
	madeEntry,
	plannedEntry,
	plannedText,
	profileLines,
	useThem,
} from '../../output/own-profiles-text.ts';
import {problemText} from '../../output/problem-text.ts';
import {type Next, Problem} from '../../problem.ts';
import type {Confirmation} from '../../wizard/choices/confirm.ts';
import type {CommandContext} from '../command-context.ts';
import type {Command, CommandLine} from '../command-line.ts';
import {initialInput} from '../initial-input.ts';
import {policyPlace} from '../policy/policy-place.ts';
import {givenAnswers} from '../policy/resolve-policy-choice.ts';
import {type ProfilesPlace, type ProfilesRun, resolvePlace} from './place.ts';
import {findSources, type GivenSource, givenSources} from './sources.ts';

/** What the command line says, checked before AWS is asked anything. */
type Wish = {
	readonly sources: readonly GivenSource[];
	readonly prefix: string;
	readonly tags: Tags;
	readonly format?: ProfileFormat;
};

export const createProfiles: Command = async (line, ports, context, signal) => {
	const {out, err, progress, invocation} = context;
	const wish = readWish(line);
	const run = {line, ports, progress, signal};
	const {account, offline, json} = line.options;
	if (wish.format && (account !== undefined || offline))
		return print(await designsAsGiven(wish, run), wish.format, line, context);
	const place = await resolvePlace(run);
	const {system} = place;
	const designs = designProfiles(
		findSources(wish.sources, {
			region: place.target.region,
			accountId: place.accountId,
			...(system instanceof Problem ? {} : {system}),
		}),
		wish,
	);
	if (wish.format) return print(designs, wish.format, line, context);
	if (system instanceof Problem && !place.accountId) throw system;
	const report = (text: string) => progress.show({key: text, text});
	report('Looking for application profiles that fit');
	const plan = await planProfiles(place, designs, signal, report);
	const notes = plan.unknown ? [unknownNote(plan.unknown)] : [];
	if (line.options.dryRun) {
		const profiles = plan.profiles.map(plannedEntry);
		const texts = notes.map((note) => nextText(note, invocation));
		if (json) out(jsonDocument({command: line.command, outcome: 'done', profiles, notes: texts}, invocation));
		else {
			out(`${profileLines(profiles)}Nothing was created: this was a dry run.\n`);
			for (const text of texts) err(`${text}\n`);
		}
		return 0;
	}
	if (context.terminal && !json && !line.options.yes && plan.profiles.some(({existing}) => !existing)) {
		if (!(await context.askToConfirm(confirmationOf(plan, place, notes), signal))) {
			err('Nothing was created.\n');
			return 130;
		}
	}
	return tell(await makeProfiles(place, plan.profiles, signal, report), line, context);
};

/** @throws Problem for a format, name, tag or model that cannot be taken */
function readWish(line: CommandLine): Wish {
	const {format, namePrefix = usualPrefix, tag = []} = line.options;
	const prefix = String(namePrefix);
	const problem = nameProblem(prefix);
	if (problem) throw problem;
	if (format !== undefined && !Object.hasOwn(renderProfiles, String(format))) throw unknownFormat(String(format));
	return {
		sources: givenSources(line),
		prefix,
		tags: tagsFrom(tag),
		...(format !== undefined && {format: format as ProfileFormat}),
	};
}

const unknownFormat = (format: string) =>
	new Problem({
		code: 'bad-format',
		usage: true,
		title: `--format ${format} cannot be printed`,
		because: `the formats are ${Object.keys(renderProfiles).join(', ')}`,
	});

/** For an account that is not asked, or for one that nobody here is signed in to. */
async function designsAsGiven(wish: Wish, {line, ports}: ProfilesRun): Promise<ProfileDesign[]> {
	const {account} = line.options;
	const {region} = givenAnswers(await loadInitialState(ports, initialInput(line)));
	const otherwise = wish.sources.map(({pin}) => pin.account).find((id) => id);
	const place = policyPlace({
		region,
		account: account === undefined ? undefined : String(account),
		otherwise,
		usage: true,
		what: 'copying an inference profile',
	});
	return designProfiles(findSources(wish.sources, place), wish);
}

function print(
	designs: readonly ProfileDesign[],
	format: ProfileFormat,
	{options, command}: CommandLine,
	{out, err, invocation}: CommandContext,
): number {
	const notes: readonly Next[] = [
		{
			say: `For whoever may create application profiles: it takes bedrock:CreateInferenceProfile and bedrock:TagResource`,
		},
		...costNotes.map((say) => ({say})),
	];
	const sentences = notes.map(({say}) => sentenceText(say));
	const text = renderProfiles[format](designs, sentences);
	if (options.json) {
		const profiles = designs.map((design) => plannedEntry({design}));
		out(jsonDocument({command, outcome: 'done', profiles, notes: sentences, text}, invocation));
		return 0;
	}
	out(text);
	for (const sentence of sentences) err(`${sentence}\n`);
	return 0;
}

const unknownNote = (problem: Problem): Next => ({
	say: `Whether profiles that fit are there already is not known: ${problem.title}`,
});

function confirmationOf({profiles}: ProfilesPlan, {target}: ProfilesPlace, notes: readonly Next[]): Confirmation {
	const count = profiles.filter(({existing}) => !existing).length;
	return {
		title: `Create ${count === 1 ? 'an application profile' : `${count} application profiles`} in ${target.region}?`,
		yes: count === 1 ? 'Create it' : 'Create them',
		files: profiles.map((profile) => [profile.design.name, plannedText(profile)]),
		values: Object.entries(profiles[0]?.design.tags ?? {}),
		notes: [...notes.map(({say}) => say), ...costNotes].map((text) => `${text}.`),
		diffs: [],
	};
}

function tell({profiles, failure}: MakingResult, line: CommandLine, context: CommandContext): number {
	const {out, err, invocation} = context;
	const {command, options} = line;
	const entries = profiles.map(madeEntry);
	const problem = failure instanceof Problem ? withWayOn(failure, profiles) : undefined;
	const outcome = failure === 'interrupted' ? 'cancelled' : problem ? 'problem' : 'done';
	const next = failure ? undefined : useThem(profiles);
	const notes: readonly Next[] = failure ? [] : [...(next ? [next] : []), ...costNotes.map((say) => ({say}))];
	if (options.json)
		out(
			jsonDocument(
				{
					command,
					outcome,
					profiles: entries,
					notes: notes.map((note) => nextText(note, invocation)),
					problems: problem ? [problem] : [],
				},
				invocation,
			),
		);
	else {
		out(profileLines(entries));
		for (const note of notes) err(`${nextText(note, invocation)}\n`);
		if (problem) err(`${problemText(problem, invocation)}\n`);
		if (failure === 'interrupted')
			err('Cancelled. What was created stays; the one that was under way may be there, too: see profiles.\n');
	}
	return failure === 'interrupted' ? 130 : failure ? 1 : 0;
}

const waysOn: Readonly<Record<string, readonly Next[]>> = {
	'access-denied': [{say: 'Or hand over what somebody else can create', again: {set: {'--format': 'terraform'}}}],
	'name-taken': [
		{
			say: 'Or let the names begin with something else',
			again: {set: {'--name-prefix': {placeholder: '<text>'}}},
		},
	],
};

/** Nothing is left half made without saying how to go on, and how to take it back. */
function withWayOn(problem: Problem, profiles: MakingResult['profiles']): Problem {
	const {code, title, because, answer} = problem;
	const made = profiles.filter(({state}) => state === 'created');
	const next = [...problem.next, ...(waysOn[code] ?? [])];
	if (made.length === 0) return new Problem({code, title, because, next, answer});
	return new Problem({
		code,
		title: `${made.length} of ${profiles.filter(({state}) => state !== 'reused').length} application profiles were created, then this happened: ${title}`,
		because,
		next: [
			...next,
			{say: 'When that is put right, run it again: what was created is reused', again: {}},
			{say: 'Or delete what was created', own: `profiles delete ${made.map(({arn}) => arn).join(' ')}`},
		],
		answer,
	});
}
