// Prepares the replica set of the log: initiates it, makes the collections that the program may not make, a role that can
// add to the log but never change it, and the program's account. Safe to run again.
// Runs on a member itself: before the first account exists, MongoDB takes this from its own loopback only.

const members = (process.env.MEMBERS || 'mongo-1:27017,mongo-2:27017,mongo-3:27017').split(',');
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

function initiate(name) {
  const started = admin.hello();
  if (!started.setName) {
    rs.initiate({_id: name, members: members.map((host, i) => ({_id: i, host, priority: i === 0 ? 2 : 1}))});
  }
}

function untilPrimary() {
  for (let seconds = 0; seconds < 60; seconds++) {
    if (admin.hello().isWritablePrimary) {
      return;
    }
    sleep(1000);
  }
  throw new Error('this member did not become primary within a minute');
}

function account(name, password, roles) {
  if (admin.getUser(name)) {
    admin.updateUser(name, {pwd: password, roles});
  } else {
    admin.createUser({user: name, pwd: password, roles});
  }
}

const known = signIn();
initiate('candour');
untilPrimary();
if (!known) {
  admin.createUser({user: 'root', pwd: given('MONGO_ROOT_PASSWORD'), roles: ['root']});
  signIn();
}

const log = db.getSiblingDB(prefix + '_log');
const there = log.getCollectionNames();
['blocks', 'checkpoints', 'tiles'].filter(name => !there.includes(name)).forEach(name => log.createCollection(name));
log.blocks.createIndex({tags: 1, _id: 1}, {name: 'lanes'});

// Find, insert and watch: whoever holds the program's password still cannot change or remove what was recorded.
const grow = ['find', 'insert', 'changeStream', 'listIndexes', 'collStats'];
const privileges = [
  {resource: {db: log.getName(), collection: ''}, actions: ['listCollections']},
  // The program asks at every start whether the set journals what it acknowledges.
  {resource: {cluster: true}, actions: ['replSetGetConfig']},
  ...['blocks', 'checkpoints', 'tiles'].map(collection => ({resource: {db: log.getName(), collection}, actions: grow})),
];
if (admin.getRole('candourLog')) {
  admin.updateRole('candourLog', {privileges, roles: []});
} else {
  admin.createRole({role: 'candourLog', privileges, roles: []});
}
account('candour', given('CANDOUR_LOG_PASSWORD'), [
  'candourLog',
  {role: 'readWrite', db: prefix + '_views'},
  {role: 'readWrite', db: prefix + '_files'},
]);
print('The log is ready: ' + log.getName() + ' can be added to and read, nothing more.');
