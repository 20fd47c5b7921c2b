// The IAM Identity Center portal and its OIDC service: a cached token in, role credentials out. Unsigned calls.
import type {Reply, ServerCall} from '../call.ts';
import {freshToken, initialToken, refreshToken} from '../home-files.ts';
import {ServerError} from '../server-error.ts';

/** GET /federation/credentials */
export function getRoleCredentials(call: ServerCall): Reply {
	const token = call.headers['x-amz-sso_bearer_token'];
	// What a home begins with is known as long as it lasts; the clock of whoever sends it does not matter.
	const isInitial = token === initialToken && (call.world.home.ssoToken?.minutesLeft ?? 0) > 0;
	if (token !== freshToken && !isInitial)
		throw new ServerError(401, 'UnauthorizedException', 'Session token not found or invalid');
	const {principal} = call.world.identity;
	const role = call.query.get('role_name') ?? '';
	const known = principal.kind === 'assumed-role' && principal.role.startsWith(`AWSReservedSSO_${role}_`);
	if (!known || call.query.get('account_id') !== call.world.accountId)
		throw new ServerError(403, 'ForbiddenException', 'No access');
	return {
		json: {
			roleCredentials: {
				accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
				secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
				sessionToken: 'simulated-session-token',
				expiration: call.now.getTime() + 3_600_000,
			},
		},
	};
}

/** POST /token: renews the session that a home has a refresh token of; all others are too old for it, and a sign-in is needed. */
export function createToken({body}: ServerCall): Reply {
	const {grantType, refreshToken: given} = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
	if (grantType !== 'refresh_token' || given !== refreshToken)
		throw new ServerError(400, 'InvalidGrantException', 'Invalid refresh token provided');
	return {json: {accessToken: freshToken, expiresIn: 8 * 3600, refreshToken, tokenType: 'Bearer'}};
}
