// `profiles`: the application profiles of the account in one region, with their models and tags.
import {withTags} from '../../conversation/own-profiles/read-own.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {nextText} from '../../output/next-text.ts';
import {entryOf, profileLines} from '../../output/own-profiles-text.ts';
import type {Next} from '../../problem.ts';
import type {Command} from '../command-line.ts';
import {resolvePlace} from './place.ts';

export const listProfiles: Command = async (line, ports, context, signal) => {
	const {out, err, invocation, progress} = context;
	const place = await resolvePlace({line, ports, progress, signal});
	const {account, target, inUse} = place;
	progress.show({key: 'profiles', text: `Asking ${target.region} for its application profiles`});
	const all = await account.inferenceProfiles(target, 'application', signal);
	const {profiles, refused} = await withTags(place, all, signal, (text) => progress.show({key: 'tags', text}));
	const entries = profiles.map((profile) => entryOf(profile, 'exists', inUse));
	const notes: readonly Next[] = refused ? [{say: `${refused.title}, so tags are missing here`}, ...refused.next] : [];
	if (line.options.json) {
		const texts = notes.map((note) => nextText(note, invocation));
		out(jsonDocument({command: line.command, outcome: 'done', profiles: entries, notes: texts}, invocation));
		return 0;
	}
	out(
		entries.length > 0
			? profileLines(entries)
			: `There is no application profile of a Claude model in ${target.region}.\n`,
	);
	for (const note of notes) err(`${nextText(note, invocation)}\n`);
	return 0;
};
