// `profiles create`: an application profile for each model that was given, or their text for whoever may create them.
import {designProfiles} from '../../bedrock/own-profiles/design.ts';
import {makeProfiles, type ProfilesPlan, planProfiles} from '../../conversation/own-profiles/make.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {nextText} from '../../output/next-text.ts';
import {costNotes, plannedEntry, plannedText, profileLines} from '../../output/own-profiles-text.ts';
import {type Next, Problem} from '../../problem.ts';
import type {Confirmation} from '../../wizard/choices/confirm.ts';
import type {Command} from '../command-line.ts';
import {type ProfilesPlace, resolvePlace} from './place.ts';
import {designsAsGiven, printText} from './print-text.ts';
import {findSources} from './sources.ts';
import {tellCreated} from './tell-created.ts';
import {readWish} from './wish.ts';

export const createProfiles: Command = async (line, ports, context, signal) => {
	const {out, err, progress, invocation} = context;
	const wish = readWish(line);
	const run = {line, ports, progress, signal};
	const {account, offline, json} = line.options;
	if (wish.format && (account !== undefined || offline))
		return printText(await designsAsGiven(wish, run), wish.format, line, context);
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
	if (wish.format) return printText(designs, wish.format, line, context);
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
	return tellCreated(await makeProfiles(place, plan.profiles, signal, report), line, context);
};

const unknownNote = (problem: Problem): Next => ({
	say: `Whether profiles that fit are there already is not known. ${problem.title}`,
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
