// STS: who am I, and roles to assume. GetCallerIdentity needs no permission and works even under an explicit deny.
import {authorize, partition, principalArn, type ServerCall} from '../call.ts';
import type {Caller} from '../caller.ts';
import {callerArn, iamArn, userId} from '../principal.ts';
import {denied, ServerError} from '../server-error.ts';
import type {Tree} from '../wire/xml.ts';

export const sts: Readonly<Record<string, (call: ServerCall) => Tree>> = {
	GetCallerIdentity: (call) => ({
		Arn: principalArn(call),
		UserId: userId(call.caller.principal, call.world.accountId),
		Account: call.world.accountId,
	}),
	/** The keys handed out are those under which the world lists the role. */
	AssumeRole(call) {
		const arn = call.form.get('RoleArn') ?? '';
		authorize(call, 'sts:AssumeRole', arn);
		const entry = Object.entries(call.world.keys).find(
			([, key]) => typeof key === 'object' && iamArn(key.principal, call.world.accountId, partition(call)) === arn,
		);
		// A role that is not there is refused like one that may not be assumed.
		if (!entry || typeof entry[1] === 'string')
			throw denied(`User: ${principalArn(call)} is not authorized to perform: sts:AssumeRole on resource: ${arn}`);
		return handOut(call, entry[0], entry[1]);
	},
	/** Nobody signs this call: the token of an identity provider says who asks. Every token is believed, for the role of the world's people. */
	AssumeRoleWithWebIdentity(call) {
		const arn = call.form.get('RoleArn') ?? '';
		const isKnown = iamArn(call.world.identity.principal, call.world.accountId, partition(call)) === arn;
		if (!isKnown || !call.form.get('WebIdentityToken'))
			throw new ServerError(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity');
		return handOut(call, 'ASIAIOSFODNN7EXAMPLE', call.world.identity);
	},
};

const handOut = (call: ServerCall, AccessKeyId: string, {principal}: Caller): Tree => ({
	Credentials: {
		AccessKeyId,
		SecretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
		SessionToken: 'simulated-session-token',
		Expiration: new Date(call.now.getTime() + 3_600_000).toISOString(),
	},
	AssumedRoleUser: {
		AssumedRoleId: userId(principal, call.world.accountId),
		Arn: callerArn(principal, call.world.accountId, partition(call)),
	},
});
