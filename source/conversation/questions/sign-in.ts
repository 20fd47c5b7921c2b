// Sign-in: the ways to get AWS credentials that this machine offers, the one in use first.
import type {SignIn} from '../../account/account.ts';
import {awsCommand} from '../../aws-command.ts';
import {isRegion} from '../../bedrock/region.ts';
import {Problem} from '../../problem.ts';
import {availableProfiles} from '../available-profiles.ts';
import {identityRegion} from '../identity-region.ts';
import {previousAnswer} from '../previous-answer.ts';
import {identityOf} from '../queries/account-queries.ts';
import type {Question, QuestionContext} from '../question.ts';

const kinds: Readonly<Record<SignIn['kind'], string>> = {
	sso: 'SSO',
	role: 'assumed role',
	keys: 'access keys',
	process: 'credential process',
	login: 'aws login',
	'web-identity': 'web identity',
	environment: 'access keys in the environment',
	container: 'role of this container or machine',
	'api-key': 'Bedrock API key in the environment',
	export: 'awsCredentialExport',
};

/** What gives a sign-in without a profile away. */
const seen: Readonly<Partial<Record<SignIn['kind'], string>>> = {
	environment: 'AWS_ACCESS_KEY_ID is exported',
	'api-key': 'AWS_BEARER_TOKEN_BEDROCK is exported',
	container: 'the role that is there anyway',
};

export const signInName = (signIn: SignIn) => signIn.profile ?? (signIn.kind === 'api-key' ? 'API key' : signIn.kind);

/** `7 h 12 min left`, `ended 3 h ago`: what a session has left at `now`. */
export function timeLeft(expires: Date, now: Date): string {
	const minutes = Math.round((expires.getTime() - now.getTime()) / 60_000);
	const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
	const span =
		hours >= 48
			? `${Math.floor(hours / 24)} days`
			: hours > 0
				? `${hours} h${minutes > 0 && rest ? ` ${rest} min` : ''}`
				: `${rest} min`;
	return minutes > 0 ? `${span} left` : `ended ${span} ago`;
}

/** A browser sign-in is needed first. A token that is over but can be renewed is none. */
export const isExpired = ({signedOut}: SignIn) => Boolean(signedOut);

function state(signIn: SignIn, now: Date): string {
	if (!signIn.sso) return '';
	return signIn.sso.expires ? timeLeft(signIn.sso.expires, now) : 'not signed in yet';
}

/** A run without questions goes on to this region's lists: asked beside the identity, unless a memory may name another region. */
function regionAhead(found: SignIn, {start, base}: QuestionContext): string | undefined {
	if (!start.options.yes || start.memory.last) return undefined;
	const {AWS_REGION, AWS_DEFAULT_REGION} = start.environment;
	const named = [start.flags.region?.toLowerCase(), base?.answers.region, AWS_REGION, AWS_DEFAULT_REGION, found.region];
	return named.find((region) => region && isRegion(region));
}

export const signIn: Question<string> = {
	id: 'signIn',
	name: 'Sign in',
	title: 'How do you sign in to AWS?',
	kind: 'choose',
	flag: {name: 'profile', takes: '<name>', help: 'AWS profile to sign in with; becomes AWS_PROFILE'},
	options: ({start}) =>
		start.signIns.map((one) => ({
			value: one.id,
			columns: [
				signInName(one),
				kinds[one.kind],
				state(one, start.clock()),
				one.sso ? `${one.sso.accountId} ${one.sso.roleName}` : (one.region ?? ''),
			],
			...(one.off ? {off: one.off} : {}),
		})),
	blocked: ({start}) => (start.signIns.length === 0 ? noSignIn : undefined),
	suggest: (context) => {
		const {start, look} = context;
		const past = previousAnswer('signIn', context);
		const usable = start.signIns.filter(({off}) => !off);
		const before = usable.find(({id}) => id === past?.value);
		const named = usable.find(({profile}) => profile && profile === start.environment.AWS_PROFILE);
		const found = before ?? named ?? usable[0];
		if (!found) return undefined;
		// Asked ahead, so that Enter does not have to wait.
		if (!isExpired(found) && !start.options.offline) look(identityOf(found, identityRegion(found, context)));
		if (before && past) return {value: found.id, from: past.from};
		if (named) return {value: found.id, from: 'environment', why: 'as AWS_PROFILE says'};
		return found.profile
			? {value: found.id, from: 'aws config', why: 'the first in your AWS configuration'}
			: {value: found.id, from: 'environment', why: seen[found.kind] ?? 'found on this machine'};
	},
	check: (value, context) => {
		const {start, look} = context;
		const found = start.signIns.find(({id}) => id === value);
		if (!found) return unknownProfile(value, start.signIns);
		if (found.off) {
			const {off} = found;
			return new Problem({code: 'sign-in-broken', title: `${signInName(found)} cannot be used`, because: off});
		}
		if (start.options.offline) return undefined;
		if (isExpired(found)) return expired(found, start.clock());
		const identity = look(identityOf(found, identityRegion(found, context)));
		const next = regionAhead(found, context);
		if (next && identity.state === 'loading') availableProfiles(context, next, found);
		if (identity.state === 'failed') return found.kind === 'api-key' ? undefined : identity.problem;
		return identity.state === 'loading' ? 'wait' : undefined;
	},
	show: (value, context) => {
		const found = context.start.signIns.find(({id}) => id === value);
		if (!found) return value;
		const identity = context.start.options.offline
			? undefined
			: context.look(identityOf(found, identityRegion(found, context)));
		const who = identity?.state === 'ready' ? `${identity.value.accountId} as ${callerName(identity.value.arn)}` : '';
		return [signInName(found), who, [kinds[found.kind], state(found, context.start.clock())].filter(Boolean).join(', ')]
			.filter(Boolean)
			.join(' · ');
	},
	read: (text, {start}) => {
		const found = start.signIns.find(({profile, id}) => profile === text || id === text);
		if (!found) throw unknownProfile(text, start.signIns);
		return found.id;
	},
};

const noSignIn = new Problem({
	code: 'no-credentials',
	title: 'This machine has no AWS credentials',
	because: 'there is no profile in the AWS configuration, no key in the environment and no role of a container',
	next: [
		{say: 'with an SSO start page from your company', run: 'aws configure sso'},
		{say: 'with access keys', run: 'aws configure'},
	],
});

function unknownProfile(name: string, signIns: readonly SignIn[]): Problem {
	const names = signIns.flatMap(({profile}) => profile ?? []);
	return new Problem({
		code: 'unknown-profile',
		usage: true,
		title: `There is no AWS profile "${name}"`,
		because:
			names.length > 0 ? `the AWS configuration has: ${names.join(', ')}` : 'the AWS configuration has no profile',
		next: [{say: 'see what there is', run: 'aws configure list-profiles'}],
	});
}

function expired(found: SignIn, now: Date): Problem {
	const {sso, kind, loginProfile} = found;
	const ends = sso?.expires ? timeLeft(sso.expires, now) : 'there is no token yet';
	const command = kind === 'login' || !sso ? 'login' : 'sso login';
	const run = awsCommand(command, loginProfile ?? found.profile);
	return new Problem({
		code: 'sso-session-expired',
		title: sso?.expires ? 'Your AWS session has expired' : 'You are not signed in to AWS yet',
		because: [`profile ${signInName(found)}`, sso?.session ? `SSO session ${sso.session}` : '', ends]
			.filter(Boolean)
			.join(', '),
		next: [
			{
				...(run ? {say: 'Sign in now', run} : {say: `Sign in with aws ${command}`}),
				action: {do: 'sign-in', how: command === 'login' ? 'login' : 'sso', profile: loginProfile ?? found.profile},
			},
		],
	});
}

/** `Dev`, `jane`, `root`: the permission set, role or user of an ARN, without what IAM Identity Center puts around it. */
function callerName(arn: string): string {
	const [kind = '', ...rest] = (arn.split(':').at(-1) ?? '').split('/');
	const name = (kind === 'assumed-role' ? rest[0] : rest.at(-1)) ?? kind;
	return /^AWSReservedSSO_(.+)_[0-9a-f]{16}$/.exec(name)?.[1] ?? name;
}
