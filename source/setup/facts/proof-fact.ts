// Proof of access as a fact: one report for exactly these pins, regions and credentials.
import type {SignIn} from '../../account/account.ts';
import type {AccessReport, AccessRow} from '../../checks/access/report.ts';
import {tiers} from '../../claude-code/variables.ts';
import type {Fact} from '../fact.ts';
import {signInOf} from '../offer.ts';
import type {Context} from '../question.ts';
import {profileBehind, regionFor} from '../questions/pins.ts';

export type Role = {readonly role: string; readonly pin: string; readonly region: string; readonly name: string};

/** The roles that the answers pin; several may share a profile. */
export function rolesIn(context: Context): Role[] | undefined {
	const {answers} = context;
	const ids = ['model', ...tiers, 'fable', 'subagent'] as const;
	if (!['model' as const, ...tiers].every((id) => answers[id])) return undefined;
	return ids.flatMap((id): Role[] => {
		const value = answers[id];
		const alias = tiers.find((tier) => tier === value);
		const pin = id === 'model' && alias ? answers[alias] : value;
		const region = regionFor(id, context);
		if (!pin || !region) return [];
		return [{role: id === 'model' ? 'primary' : id, pin, region, name: profileBehind(id, pin, context)?.name ?? pin}];
	});
}

export function proofFor(context: Context): Fact<AccessReport> | undefined {
	const roles = rolesIn(context);
	const signIn = signInOf(context);
	if (!roles || !signIn || context.start.options.offline) return undefined;
	return proof(signIn, roles, context.round);
}

const proof = (signIn: SignIn, roles: readonly Role[], round: number): Fact<AccessReport> => ({
	key: `proof ${round} ${signIn.id} ${JSON.stringify(roles.map(({role, pin, region}) => [role, pin, region]))}`,
	doing: 'Making the smallest calls there are',
	load: async ({account}, signal) => {
		const rows = await Promise.all(
			roles.map(async ({role, pin, region, name}): Promise<AccessRow> => {
				const [plain, stream] = await Promise.all(
					(['plain', 'stream'] as const).map((way) => account.probe({signIn, region}, pin, way, signal)),
				);
				const word = {ok: 'ok', throttled: 'throttled', refused: 'refused'} as const;
				const verdicts = [plain, stream].map((result) => (result ? word[result.outcome] : 'unknown'));
				return {
					role,
					pin,
					name,
					region,
					plain: verdicts[0] ?? 'unknown',
					stream: verdicts[1] ?? 'unknown',
					destinations: [],
					status: verdicts.includes('refused') ? 'fail' : 'ok',
				};
			}),
		);
		return {rows, findings: [], status: rows.some(({status}) => status === 'fail') ? 'fail' : 'ok'};
	},
});
