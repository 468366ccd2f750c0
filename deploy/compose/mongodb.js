// MongoDB is healthy when it takes writes from the user of the services. At the first start this makes a replica set of one, somebody who may
// make users, and that user; later it gives the user the password of the installation, should that have been exchanged.
const secret = (name) => require("fs").readFileSync(`/data/configdb/${name}`, "utf8").trim();
const admin = db.getSiblingDB("admin");

const knows = (user, password) => {
  try {
    return admin.auth(user, password).ok === 1;
  } catch (unknown) {
    return false;
  }
};

const isPrimary = () => db.hello().isWritablePrimary;

const begin = () => {
  // MongoDB takes this from its own host as long as it has no user.
  try {
    rs.initiate({ _id: "matricula", members: [{ _id: 0, host: "mongodb:27017" }] });
  } catch (initiated) {}
  if (!isPrimary()) quit(1);
  admin.createUser({ user: "admin", pwd: secret("admin-password"), roles: ["root"] });
  admin.auth("admin", secret("admin-password"));
};

const letServicesIn = () => {
  const login = { pwd: secret("password"), roles: ["readWriteAnyDatabase"] };
  if (admin.getUser("matricula")) {
    admin.updateUser("matricula", login);
  } else {
    admin.createUser({ user: "matricula", ...login });
  }
};

if (!knows("matricula", secret("password"))) {
  if (!knows("admin", secret("admin-password"))) begin();
  letServicesIn();
}
if (!isPrimary()) quit(1);
