// Makes a self-signed certificate, so that no private key is kept in the repository (X.509, RFC 5280, in DER).
import {generateKeyPairSync, sign} from 'node:crypto';

/** Tag, length, content; no content here is longer than 64 KiB. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
	const content = Buffer.concat(parts);
	const size = content.length;
	const length = size < 128 ? [size] : size < 256 ? [0x81, size] : [0x82, size >> 8, size & 255];
	return Buffer.concat([Buffer.from([tag, ...length]), content]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const text = (tag: number, value: string) => der(tag, Buffer.from(value));
const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
const commonName = Buffer.from('0603550403', 'hex');

const altNames = Buffer.from('0603551d11', 'hex');

/** A version 3 certificate names its hosts in an extension, where clients look first. */
function hostExtension(hosts: readonly string[]): Buffer[] {
	if (hosts.length === 0) return [];
	const names = sequence(...hosts.map((host) => text(0x82, host)));
	return [der(0xa3, sequence(sequence(altNames, der(0x04, names))))];
}

/** @param hosts names it is valid for beside its own, `*.` for all below one */
export function selfSigned(name: string, hosts: readonly string[] = []): {readonly key: string; readonly cert: string} {
	const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'prime256v1'});
	const who = sequence(der(0x31, sequence(commonName, text(0x0c, name))));
	const validity = sequence(text(0x17, '200101000000Z'), text(0x17, '491231235959Z'));
	const number = der(0x02, Buffer.from([1]));
	const spki = publicKey.export({type: 'spki', format: 'der'});
	const version = hosts.length > 0 ? [der(0xa0, der(0x02, Buffer.from([2])))] : [];
	const body = sequence(...[...version, number, ecdsaWithSha256, who, validity, who, spki], ...hostExtension(hosts));
	const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
	const cert = sequence(body, ecdsaWithSha256, signature).toString('base64');
	return {
		key: privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${cert.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
	};
}
