// Makes application profiles: what fits already is reused, the others are made one after the other, and where one fails everything is
// told: what was made, what is reused, and what is missing.
import type {Account, CallTarget} from '../../account/account.ts';
import type {InferenceProfile} from '../../bedrock/inference-profile.ts';
import {fits, hasSameModels, type ProfileDesign} from '../../bedrock/own-profiles/design.ts';
import {Problem} from '../../problem.ts';
import {mayBeDone} from './may-be-done.ts';
import {type Report, withTags} from './read-own.ts';

export type OwnProfilesPlace = {readonly account: Account; readonly target: CallTarget};

/** A design, and the profile that is there for it already. */
export type PlannedProfile = {readonly design: ProfileDesign; readonly existing?: InferenceProfile};

export type ProfilesPlan = {
	readonly profiles: readonly PlannedProfile[];
	/** Why it is not known whether some of them are there already. */
	readonly unknown?: Problem;
};

/** For how long tags are read, in milliseconds: AWS tells them for one profile at a time, and an account can have thousands. */
const longestReading = 20_000;

/** Those of the account whose name is the wanted one are looked at first, and no more once all are found. Reads only. */
export async function planProfiles(
	place: OwnProfilesPlace,
	designs: readonly ProfileDesign[],
	signal: AbortSignal,
	report?: Report,
	longest = longestReading,
): Promise<ProfilesPlan> {
	const {account, target} = place;
	const own = await account.inferenceProfiles(target, 'application', signal).catch((error: unknown) => {
		if (error instanceof Problem) return error;
		throw error;
	});
	if (own instanceof Problem) return {profiles: designs.map((design) => ({design})), unknown: own};
	const names = new Set(designs.map(({name}) => name));
	const candidates = own
		.filter((profile) => designs.some(({source}) => hasSameModels(profile, source)))
		.sort((left, right) => Number(names.has(right.name)) - Number(names.has(left.name)));
	const end = performance.now() + longest;
	const missing = new Set(designs);
	const {profiles, refused, unread} = await withTags(place, candidates, signal, report, (profile) => {
		for (const design of missing) if (fits(profile, design)) missing.delete(design);
		return missing.size === 0 || performance.now() > end;
	});
	const unknown = refused ?? (missing.size > 0 && unread > 0 ? notAllRead(unread, candidates.length) : undefined);
	return {
		profiles: designs.map((design) => {
			const existing = profiles.find((profile) => fits(profile, design));
			return {design, ...(existing && {existing})};
		}),
		...(unknown && {unknown}),
	};
}

const notAllRead = (unread: number, count: number) =>
	new Problem({
		code: 'tags-not-all-read',
		title: `the tags of ${unread} of ${count} application profiles with these models were not read, which would have taken too long`,
	});

export type MadeProfile = {
	readonly design: ProfileDesign;
	/** `unknown`: AWS did not answer, or with a fault of its own, so it may be there all the same. */
	readonly state: 'created' | 'reused' | 'not created' | 'unknown';
	/** Absent where there is none. */
	readonly arn?: string;
};

export type MakingResult = {
	readonly profiles: readonly MadeProfile[];
	/** Why the first one that is missing was not made; `interrupted` where the person ended it. */
	readonly failure?: Problem | 'interrupted';
};

/** One after the other, so that what a failure leaves is clear. Does not reject for what AWS answers. */
export async function makeProfiles(
	{account, target}: OwnProfilesPlace,
	planned: readonly PlannedProfile[],
	signal: AbortSignal,
	report: Report = () => undefined,
	/** Called before each that is created, which may then be there even where nobody waits for the answer. */
	begin: (name: string) => void = () => undefined,
): Promise<MakingResult> {
	const profiles: MadeProfile[] = [];
	let failure: MakingResult['failure'];
	for (const {design, existing} of planned) {
		if (existing) profiles.push({design, state: 'reused', arn: existing.arn});
		else if (failure) profiles.push({design, state: 'not created'});
		else {
			report(`Creating ${design.name}`);
			begin(design.name);
			try {
				profiles.push({design, state: 'created', arn: await account.createProfile(target, newProfile(design), signal)});
			} catch (error) {
				if (!(error instanceof Problem || signal.aborted)) throw error;
				failure = error instanceof Problem ? error : 'interrupted';
				profiles.push({design, state: mayBeDone(error) ? 'unknown' : 'not created'});
			}
		}
	}
	return {profiles, ...(failure && {failure})};
}

const newProfile = ({name, source, description, tags}: ProfileDesign) => ({
	name,
	copyFrom: source.arn,
	...(description === undefined ? {} : {description}),
	tags,
});
