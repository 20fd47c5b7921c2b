// Who is signed in, as AWS answers it, and in which region AWS is asked before one is chosen.
import type {Identity, SignIn} from '../account/account.ts';
import {isRegion, partitionOf} from '../bedrock/region.ts';
import {signInOf} from './available-profiles.ts';
import {exportedRegions} from './exported-regions.ts';
import {identityOf} from './queries/account-queries.ts';
import {type Query, resultSoFar} from './query.ts';
import type {QuestionContext} from './question.ts';

/**
 * The same region for everybody who asks, so that GetCallerIdentity is called once. Keys of commercial AWS are unknown in
 * another partition, where AWS calls them invalid: asked once more at home, they show whose they are.
 */
export function identityQuery(signIn: SignIn, {initial}: Pick<QuestionContext, 'initial'>): Query<Identity> {
	const configured = [
		initial.flags.region?.toLowerCase(),
		...exportedRegions(initial.environment).map(({value}) => value),
		signIn.region,
	];
	const region = configured.find((one) => one && isRegion(one)) ?? 'us-east-1';
	const query = identityOf(signIn, region);
	if (partitionOf(region) === 'aws') return query;
	return {
		...query,
		load: (ports, signal, emit) =>
			query.load(ports, signal, emit).catch(async (error) => {
				const inCommercialAws = identityOf(signIn, 'us-east-1').load(ports, signal, emit);
				return inCommercialAws.catch(() => Promise.reject(error));
			}),
	};
}

/** The identity behind the chosen sign-in, if AWS has already answered; asks nothing. */
export function knownIdentity(context: QuestionContext): Identity | undefined {
	const signIn = signInOf(context);
	return signIn && resultSoFar(context.peek(identityQuery(signIn, context)));
}
