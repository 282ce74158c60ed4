// Prepares the database of keys, a replica set of its own: whoever copies the log must not get the keys with it, and a
// destroyed key must not come back with the log's backup. Safe to run again. Runs on the member itself, as log.js does.

const prefix = process.env.CANDOUR_DATABASES || 'candour';
const admin = db.getSiblingDB('admin');

function given(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(name + ' is not set');
  }
  return value;
}

function signIn() {
  try {
    admin.auth('root', given('MONGO_ROOT_PASSWORD'));
    return true;
  } catch (notYet) {
    return false;
  }
}

const known = signIn();
if (!admin.hello().setName) {
  rs.initiate({_id: 'candour-keys', members: [{_id: 0, host: process.env.MEMBERS || 'mongo-keys:27017'}]});
}
for (let seconds = 0; !admin.hello().isWritablePrimary; seconds++) {
  if (seconds === 60) {
    throw new Error('the member did not become primary within a minute');
  }
  sleep(1000);
}
if (!known) {
  admin.createUser({user: 'root', pwd: given('MONGO_ROOT_PASSWORD'), roles: ['root']});
  signIn();
}
const roles = [{role: 'readWrite', db: prefix + '_keys'}];
if (admin.getUser('candour-keys')) {
  admin.updateUser('candour-keys', {pwd: given('CANDOUR_KEYS_PASSWORD'), roles});
} else {
  admin.createUser({user: 'candour-keys', pwd: given('CANDOUR_KEYS_PASSWORD'), roles});
}
print('The keys are ready: ' + prefix + '_keys, with an account of its own.');
