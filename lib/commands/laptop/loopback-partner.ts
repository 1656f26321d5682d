/** The partner whose receiver may be on this machine: `examples/receiver`. */
export const LOOPBACK_PARTNER = 'Example CERT';
