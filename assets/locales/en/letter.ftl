# Letters to print that invite people to join with a laptop, and what reads their pattern.
letter-title = Invitation to join with a laptop
letter-what = With this letter you set up your laptop for the sessions of the council. It is for you alone: whoever has it can join in your name.
letter-step-start = Start Hemicycle on your laptop and choose “{ register-entry-join }”. The laptop must be in the same network as the room computer.
letter-step-type = Choose “{ register-join-code }”, and type the code and the address from the box.
letter-step-pin = Choose a PIN. From now on it opens your laptop.
letter-step-words = Six words appear. Read them to the clerk, who lets you in when they are the same.
letter-code = Code
letter-address = Address
letter-pattern = Or without typing: take a photo of this pattern, put the photo on the laptop, and choose it under “{ register-join-file }”. No words need to be compared then.
letter-until = Works until { $day }, once.
letter-lost = Lost this letter? Tell the clerk. A new letter makes this one worthless.
letter-hint = Or on paper: one letter per person, with a code to type and a pattern to photograph. Hand each letter to its person only.
letter-write = { $count ->
    [one] One letter to print
   *[other] { $count } letters to print
}
letter-written = The letters are in { $folder }, to be printed: { $pdf }. Delete the file when they are printed.
problem-invitation-no-pattern = No pattern could be read in this picture. Take the photo again from straight above, in good light, so that the pattern fills half of it. Or type the code.
problem-invitation-no-picture = This picture cannot be opened. Take the photo again as JPEG or PNG, or type the code from your letter.
