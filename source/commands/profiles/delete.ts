// `profiles delete`: deletes application profiles that this tool created, after asking. What others created stays.

import {parseArn} from '../../bedrock/arn.ts';
import type {InferenceProfile} from '../../bedrock/inference-profile.ts';
import {ownTag} from '../../bedrock/own-profiles/limits.ts';
import {type DeletionResult, deleteProfiles, findDeletable} from '../../conversation/own-profiles/delete.ts';
import {jsonDocument} from '../../output/json-document.ts';
import {nextText} from '../../output/next-text.ts';
import {deletedEntry, entryOf, profileLines, seeProfiles, tagsText} from '../../output/own-profiles-text.ts';
import {problemText} from '../../output/problem-text.ts';
import {printable} from '../../printable.ts';
import {Problem} from '../../problem.ts';
import type {Confirmation} from '../../wizard/choices/confirm.ts';
import type {CommandContext} from '../command-context.ts';
import type {Command, CommandLine} from '../command-line.ts';
import {resolvePlace} from './place.ts';

export const deleteOwnProfiles: Command = async (line, ports, context, signal) => {
	const {out, err, progress, terminal} = context;
	const {yes, dryRun, json, namePrefix} = line.options;
	const arns = givenArns(line);
	if (!yes && !dryRun && (!terminal || json)) throw notAsked;
	const place = await resolvePlace({line: inRegionOf(arns, line), ports, progress, signal});
	const {target, inUse} = place;
	const report = (text: string) => progress.show({key: text, text});
	report(`Looking for application profiles with the tag ${ownTag.key}=${ownTag.value}`);
	const narrowing = {...(arns && {arns}), ...(namePrefix !== undefined && {prefix: String(namePrefix)})};
	const {profiles, others} = await findDeletable(place, narrowing, inUse, signal, report);
	if (others.length > 0) throw notOwn(others, target.region);
	const tellEnd = (result: DeletionResult) => tell(result, inUse, line, context);
	if (profiles.length === 0) {
		if (json) return tellEnd({profiles: [], failures: [], interrupted: false});
		out(
			`There is no application profile to delete in ${target.region}: none carries the tag ${ownTag.key}=${ownTag.value}${namePrefix === undefined ? '' : ` and has a name that begins with ${printable(String(namePrefix))}`}.\n`,
		);
		return 0;
	}
	if (dryRun) {
		const entries = profiles.map((profile) => entryOf(profile, 'to delete', inUse));
		if (json) out(jsonDocument({command: line.command, outcome: 'done', profiles: entries}, context.invocation));
		else out(`${profileLines(entries)}Nothing was deleted: this was a dry run.\n`);
		return 0;
	}
	if (!yes && !(await context.askToConfirm(confirmationOf(profiles, inUse, target.region), signal))) {
		err('Nothing was deleted.\n');
		return 130;
	}
	return tellEnd(await deleteProfiles(place, profiles, signal, report));
};

/** @throws Problem for a word that is no ARN of an application profile */
function givenArns({further}: CommandLine): readonly string[] | undefined {
	const wrong = further?.find((word) => !/:application-inference-profile\/\S+$/.test(word) || !parseArn(word));
	if (wrong === undefined) return further;
	throw new Problem({
		code: 'bad-arn',
		usage: true,
		title: `"${wrong}" is not the ARN of an application profile`,
		because: 'it reads arn:aws:bedrock:REGION:ACCOUNT:application-inference-profile/ID',
		next: [{say: 'See the ARNs', own: 'profiles'}],
	});
}

/** An ARN says in which region its profile is. */
function inRegionOf(arns: readonly string[] | undefined, line: CommandLine): CommandLine {
	const region = parseArn(arns?.[0] ?? '')?.region;
	return region && !line.flags.region ? {...line, flags: {...line.flags, region}} : line;
}

function confirmationOf(profiles: readonly InferenceProfile[], inUse: readonly string[], region: string): Confirmation {
	const isOne = profiles.length === 1;
	const used = profiles.filter(({arn}) => inUse.includes(arn)).length;
	return {
		title: `Delete ${isOne ? 'this application profile' : `these ${profiles.length} application profiles`} in ${region}?`,
		yes: isOne ? 'Delete it' : 'Delete them',
		files: profiles.map(({name, arn, tags = {}}) => [
			name,
			[...(inUse.includes(arn) ? ['set up here'] : []), tagsText(tags)].join(' · '),
		]),
		values: [],
		notes: [
			...(used > 0
				? [
						`Claude Code is set up with ${isOne ? 'it' : `${used === 1 ? 'one' : used} of them`} here: its calls fail once ${used === 1 ? 'that profile is' : 'those are'} deleted.`,
					]
				: []),
			`Whoever else calls ${isOne ? 'it' : 'them'} is refused from then on. A deleted profile cannot be brought back.`,
		],
		diffs: [],
	};
}

function tell(
	{profiles, failures, interrupted}: DeletionResult,
	inUse: readonly string[],
	{command, options}: CommandLine,
	{out, err, invocation}: CommandContext,
): number {
	const entries = profiles.map(deletedEntry(inUse));
	const outcome = interrupted ? 'cancelled' : failures.length > 0 ? 'problem' : 'done';
	if (options.json) out(jsonDocument({command, outcome, profiles: entries, problems: failures}, invocation));
	else {
		out(profileLines(entries));
		for (const problem of failures) err(`${problemText(problem, invocation)}\n`);
		if (interrupted)
			err(
				`Cancelled. What was deleted is gone; the one that was under way may be gone, too.\n${nextText(seeProfiles, invocation)}\n`,
			);
	}
	return interrupted ? 130 : failures.length > 0 ? 1 : 0;
}

const notAsked = new Problem({
	code: 'not-asked',
	usage: true,
	title: 'profiles delete asks before it deletes, and nobody can be asked here',
	because: 'this is not a terminal, or --json was given',
	next: [
		{say: 'See what would be deleted', again: {set: {'--dry-run': true}}},
		{say: 'Delete without being asked', again: {set: {'--yes': true}}},
	],
});

function notOwn(arns: readonly string[], region: string): Problem {
	const isOne = arns.length === 1;
	const tag = `${ownTag.key}=${ownTag.value}`;
	return new Problem({
		code: 'not-own-profile',
		title: isOne ? 'This profile is not deleted' : 'These profiles are not deleted',
		because: `${arns.join('\n')}\n${
			isOne
				? `There is no such application profile in ${region}, or somebody else created it: it does not carry the tag ${tag}.`
				: `There are no such application profiles in ${region}, or somebody else created them: they do not carry the tag ${tag}.`
		}`,
		next: [seeProfiles],
	});
}
